import { Specimen, States } from "./specimen";
import { COLOURS, RADII, TEXT_SIZES } from "./tokens";

/** Renders the tokens of `app/globals.css`: colours, sizes of text, corners and shadows. */
export function TokenSpecimens() {
  return (
    <>
      <Specimen name="color">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3 text-note">
          {COLOURS.map((name) => (
            <li key={name}>
              <span
                aria-hidden
                style={{ background: `var(--color-${name})` }}
                className="drawing block h-8 rounded-control border border-line-strong"
              />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="text">
        {TEXT_SIZES.map((name) => (
          <p
            key={name}
            style={{ fontSize: `var(--text-${name})`, lineHeight: `var(--text-${name}--line-height)` }}
            className="truncate"
          >
            {name} <code>mcr.microsoft.com/dotnet/aspnet:10.0</code>
          </p>
        ))}
      </Specimen>
      <Specimen name="radius, shadow">
        <States>
          {RADII.map((name) => (
            <code
              key={name}
              style={{ borderRadius: `var(--radius-${name})` }}
              className="border border-line-strong bg-raised px-4 py-2 text-code"
            >
              {name}
            </code>
          ))}
          <code className="rounded-card bg-raised px-4 py-2 text-code shadow-raised">raised</code>
        </States>
      </Specimen>
    </>
  );
}
