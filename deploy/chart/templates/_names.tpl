{{- define "mar-discovery.name" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mar-discovery.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "mar-discovery.labels" -}}
{{ include "mar-discovery.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "mar-discovery.image" -}}
{{- $repository := required "Set image.repository to where the image was pushed." .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{ $repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ $repository }}:{{ required "Set image.digest, or image.tag." .Values.image.tag }}
{{- end -}}
{{- end -}}

{{- define "mar-discovery.claim" -}}
{{- if and .Values.persistence.enabled (not .Values.database.existingSecret) -}}
{{ .Values.persistence.existingClaim | default (include "mar-discovery.name" .) }}
{{- end -}}
{{- end -}}
