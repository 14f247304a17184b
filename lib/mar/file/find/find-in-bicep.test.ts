// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { describe, expect, test } from "vitest";
import { foundLines } from "./found-lines.testing";

describe("a Bicep file", () => {
  test.each<[string, string, string[]]>([
    ["a public module", "module a 'br/public:avm/res/x:1.0' = {}", ["1 bicep/avm/res/x:1.0"]],
    ["a module of a host", "module a 'br:mcr.microsoft.com/bicep/x/y:1.0' = {}", ["1 bicep/x/y:1.0"]],
    ["another host", "module a 'br:x.azurecr.io/y/z:1.0' = {}", []],
    ["an alias", "module a 'br/own:x:1.0' = {}", ["1 unread bicep-alias-unknown own"]],
    ["a local module", "module a './x.bicep' = {}", []],
    ["an image", "var a = 'mcr.microsoft.com/a:1'", ["1 a:1"]],
    ["a value in an image", "var a = 'mcr.microsoft.com/a:${tag}'", ["1 unread variable ${tag}"]],
    ["comments", "// 'br/public:a/b:1'\n/* 'br/public:a/b:1'\n */ var a = 'it\\'s // no comment'", []],
    ["a text over lines", "var a = '''\nimage: mcr.microsoft.com/a:1\n'''", ["2 a:1"]],
    ["a string without an end", "var a = 'x\nmodule b 'br/public:a/b:1'", ["2 bicep/a/b:1"]],
  ])("with %s", (_what, text, expected) => expect(foundLines(text, "bicep")).toEqual(expected));
});
