/** The files of a chart's `templates` folder; `NAME` stands for the chart's name. */
const TEMPLATES: Readonly<Record<string, string>> = {
  "_helpers.tpl": `{{- define "NAME.labels" -}}
app.kubernetes.io/name: NAME
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end }}
`,
  "deployment.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
  labels:
    {{- include "NAME.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels: { app: {{ .Release.Name }} }
  template:
    metadata:
      labels: { app: {{ .Release.Name }} }
    spec:
      serviceAccountName: {{ .Release.Name }}
      containers:
        - name: main
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`,
  "service.yaml": `{{- if .Values.service.enabled }}
apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}
  labels:
    {{- include "NAME.labels" . | nindent 4 }}
spec:
  selector: { app: {{ .Release.Name }} }
  ports:
    - port: {{ .Values.service.port }}
{{- end }}
`,
  "serviceaccount.yaml": `apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .Release.Name }}
`,
  "tests/connection.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}-test
  annotations: { helm.sh/hook: test }
spec:
  restartPolicy: Never
  containers:
    - name: ask
      image: mcr.microsoft.com/azurelinux/base/core:3.0
      command: ["curl", "--fail", "http://{{ .Release.Name }}:{{ .Values.service.port }}/healthz"]
`,
  "NOTES.txt": "NAME runs as {{ .Release.Name }} in {{ .Release.Namespace }}.\n",
};

/** Returns the templates of a chart, by path. */
export function chartTemplates(name: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TEMPLATES).map(([path, text]) => [`templates/${path}`, text.replaceAll("NAME", name)]),
  );
}
