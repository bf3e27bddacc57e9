import { useMutation } from "@tanstack/react-query";
import { postFile } from "../../../api/http";
import type { Evidence } from "../../../api/types";

export interface Upload {
  orderId: string;
  file: File;
  /** Made when the file was chosen and kept for retries, so that a lost answer does not store it twice. */
  key: string;
}

export function uploadEvidence({ orderId, file, key }: Upload): Promise<Evidence> {
  const form = new FormData();
  form.set("file", file, file.name);
  form.set("orderId", orderId);
  return postFile<Evidence>("/evidence", form, key);
}

export function useUploadEvidence() {
  return useMutation({ mutationFn: uploadEvidence });
}
