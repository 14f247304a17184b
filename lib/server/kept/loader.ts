import "server-only";

/**
 * The script that loads a kept page's scripts: it asks for all files at once, with low priority, and runs them after the first
 * frame, so that nothing delays it. A page that nobody sees has no frames, and a timer helps where frames do not come. A script that
 * this one adds needs no hash of its own, as the policy has `strict-dynamic`.
 * @see https://www.w3.org/TR/paint-timing/
 */
export const LOADER = `function(files,early){var d=document,h=d.head,done=0;
files.concat(early).forEach(function(f){var l=d.createElement("link");l.rel="preload";l.as="script";l.fetchPriority="low";l.href=f;h.append(l)});
function run(){if(done++)return;files.forEach(function(f){var s=d.createElement("script");s.src=f;s.async=true;h.append(s)})}
if(d.hidden)run();else try{new PerformanceObserver(run).observe({type:"paint",buffered:true})}catch(e){run()}setTimeout(run,2000)}`;
