import { expect, test } from "vitest";
import { fileKind } from "./file-kind";

test.each([
  ["Dockerfile", "dockerfile"],
  ["Dockerfile.prod", "dockerfile"],
  ["api.Dockerfile", "dockerfile"],
  ["Containerfile", "dockerfile"],
  ["compose.yaml", "compose"],
  ["docker-compose.override.yml", "compose"],
  ["values.yaml", "helm-values"],
  ["values-prod.yml", "helm-values"],
  ["main.bicep", "bicep"],
  ["a/b/.devcontainer/devcontainer.json", "devcontainer"],
  [".devcontainer.json", "devcontainer"],
  ["README.md", "text"],
])("%s is known by its name", (name, kind) => expect(fileKind(name, "")).toBe(kind));

test.each([
  ["# syntax=docker/dockerfile:1\nFROM a", "dockerfile"],
  ["ARG A=1\nFROM $A", "dockerfile"],
  ["services:\n  a:", "compose"],
  ["apiVersion: v1\nkind: Pod", "kubernetes"],
  ["{{ if x }}\napiVersion: v1\nkind: Pod", "kubernetes"],
  ['{"apiVersion": "v1"}', "kubernetes"],
  ["// comment\n{", "devcontainer"],
  ["\uFEFF{}", "devcontainer"],
  ["image:\n  tag: 1", "helm-values"],
  ["targetScope = 'subscription'", "bicep"],
  ["param a string", "text"],
  ["module a 'br/public:x:1' = {", "bicep"],
  ["just words", "text"],
  ["", "text"],
])("%j is known by how it begins", (text, kind) => expect(fileKind(undefined, text)).toBe(kind));
