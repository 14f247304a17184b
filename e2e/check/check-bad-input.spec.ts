import { checkPage, dropFiles } from "../pages/check-page";
import { expect, test } from "../support/test";

const utf8 = (text: string) => new TextEncoder().encode(text);

test.describe("bad input", () => {
  const alerts: [string, { name: string; bytes: Uint8Array }[], string | RegExp][] = [
    ["a file of 10 MB", [{ name: "Dockerfile", bytes: new Uint8Array(10_000_000).fill(35) }], "too large: 10 MB"],
    ["binary data", [{ name: "x.yaml", bytes: new Uint8Array([97, 10, 0, 1, 2]) }], "line 2 has a zero byte"],
    ["bytes of no text", [{ name: "x.yaml", bytes: new Uint8Array([97, 0xff, 0xfe]) }], "not UTF-8 text"],
    [
      "two files",
      [
        { name: "a", bytes: utf8("a") },
        { name: "b", bytes: utf8("b") },
      ],
      "You dropped 2",
    ],
  ];
  for (const [what, files, words] of alerts) {
    test(`is refused in words: ${what}`, async ({ page }) => {
      await page.goto("/check");
      await dropFiles(page, files);
      await expect(checkPage(page).alert).toContainText(words);
      await expect(checkPage(page).names).toHaveCount(0);
    });
  }

  test("that multiplies when it is expanded is read as written", async ({ page }) => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (let at = 1; at < 40; at++) bomb.push(`b${at}: &b${at} [${`*${at === 1 ? "a" : `b${at - 1}`},`.repeat(9)}]`);
    await page.goto("/check");
    await dropFiles(page, [
      { name: "bomb.yaml", bytes: utf8(`${bomb.join("\n")}\nimage: mcr.microsoft.com/dotnet/aspnet:10.0\n`) },
    ]);
    await expect(checkPage(page).line(41)).toContainText("exists");
  });

  test("in templates is reported line by line", async ({ page }) => {
    await page.goto("/check");
    const { text, line, summary } = checkPage(page);
    await text.fill(
      '{{- if .Values.on }}\nimage: {{ .Values.image }}\n{{- end }}\nother:\n  image: "mcr.microsoft.com/dotnet/aspnet:{{ .Values.tag }}"',
    );
    await expect(line(2)).toContainText("A template fills in {{ .Values.image }}");
    await expect(line(5)).toContainText("A template fills in {{ .Values.tag }}");
    await expect(summary).toContainText("no name of Microsoft Artifact Registry, 2 unresolved");
  });

  test("of invalid YAML is reported by line, and read as far as possible", async ({ page }) => {
    await page.goto("/check");
    const { text, line } = checkPage(page);
    await text.fill("image: mcr.microsoft.com/dotnet/aspnet:10.0\nb: [\nc: }");
    await expect(page.getByText(/^Lines? .* not valid as Helm values/)).toBeVisible();
    await expect(line(1)).toContainText("exists");
  });

  test("of a whole megabyte is read in a worker", async ({ page }) => {
    const source = Array.from(
      { length: 22_000 },
      (_, at) => `s${at}:\n  image: mcr.microsoft.com/dotnet/aspnet:${at}\n`,
    ).join("");
    await page.goto("/check");
    const worker = page.waitForEvent("worker");
    await dropFiles(page, [{ name: "values.yaml", bytes: utf8(source.slice(0, 1_000_000)) }]);
    expect((await worker).url()).toContain(new URL(page.url()).origin);
    await expect(page.getByText(/more names are neither shown nor looked up/)).toBeVisible({ timeout: 90_000 });
  });
});
