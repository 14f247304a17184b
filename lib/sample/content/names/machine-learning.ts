import { combine } from "./combine";

const FRAMEWORKS =
  "acft automl deepspeed foundation lightgbm minimal mlflow onnxruntime openmpi pytorch responsibleai sklearn tensorflow vllm";
const PURPOSES =
  "batch dataprep distributed embeddings evaluation finetune forecasting image-classification inference inferencing ocr rai serving text-generation training vision";

/** Environments of Azure Machine Learning, the largest group. */
export const MACHINE_LEARNING_NAMES: readonly string[] = [
  ...combine("azureml", FRAMEWORKS, PURPOSES),
  ...combine("azureml/curated", FRAMEWORKS, PURPOSES),
  ...combine("azureml/mirror", FRAMEWORKS, PURPOSES),
  ...combine("azureml-preview", FRAMEWORKS, PURPOSES),
  ...combine("azureml/evaluators", FRAMEWORKS, PURPOSES),
  ...combine("azureml/registry", FRAMEWORKS, PURPOSES),
];
