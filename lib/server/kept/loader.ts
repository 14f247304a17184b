import "server-only";
import { BASE_PATH } from "@/lib/contract/base/base-path.mjs";

/** Tells the bundler's program where its files are, if not at the root of the host. */
const PLACE = BASE_PATH && `self.TURBOPACK_CHUNK_BASE_PATH=${JSON.stringify(`${BASE_PATH}/_next/`)};`;

/**
 * The script that loads a page's scripts: it asks for none before the first frame, so that styles and typefaces have the network, and
 * the frame the processor. Returns what loads one more file. A page that nobody sees has no frames and does not wait for one. Where no paint is
 * reported within 2 s, the next frame is waited for. A script that this one adds needs no hash or nonce of its own, as the policy has `strict-dynamic`.
 *
 * `parts` are the files that another one holds. React looks for their elements in the document, and would load them again: elements of an
 * unknown type, which browsers pass over, stand for them.
 * @see https://www.w3.org/TR/paint-timing/
 */
export const LOADER = `function(files,early,parts){${PLACE}var d=document,h=d.head,isOpen=0;
function load(f,type){var s=d.createElement("script");if(type)s.type=type;s.src=f;s.async=true;h.append(s)}
function run(){if(isOpen++)return;files.forEach(function(f){load(f)});early.forEach(function(f){var l=d.createElement("link");l.rel="preload";l.as="script";l.fetchPriority="low";l.href=f;h.append(l)})}
parts.forEach(function(f){load(f,"part")});
if(d.hidden)run();else try{new PerformanceObserver(function(l){l.getEntriesByName("first-contentful-paint").length&&run()}).observe({type:"paint",buffered:true})}catch(e){run()}d.addEventListener("visibilitychange",function(){d.hidden&&run()});setTimeout(function(){requestAnimationFrame(function(){setTimeout(run)})},2000);
return function(f){isOpen?load(f):files.push(f)}}`;
