import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { useRef, useState } from 'preact/hooks';
import { text } from '../site/language';
import { send } from '../site/post';

/** A file that the server has checked and keeps. */
interface StoredDocument {
  fileId: string;
  fileName: string;
  size: number;
  attachedAt: string;
}

interface FieldProps {
  field: { id: string; label?: string; description?: string; accept?: string; multiple?: unknown; validate?: { required?: boolean }; properties?: Record<string, string> };
  domId: string;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  value?: StoredDocument[] | null;
  onChange(change: { value: StoredDocument[] | null }): void;
}

/**
 * The form file's "filepicker", kept by our server: a file is sent when it is chosen, checked there for type, size and
 * content, and the form's data holds its id.
 */
export function documentField(uploadUrl: string | null) {
  function DocumentField({ field, domId, errors = [], disabled, readonly, value, onChange }: FieldProps) {
    const input = useRef<HTMLInputElement>(null);
    const [busy, setBusy] = useState<string>();
    const [problem, setProblem] = useState<string>();
    const documents = Array.isArray(value) ? value : [];
    const closed = disabled || readonly || !uploadUrl;

    const take = async (files: FileList | null) => {
      setProblem(undefined);
      const stored = [...documents];
      for (const file of files ?? []) {
        setBusy(text(`正在上传 ${file.name} …`, `Uploading ${file.name} …`));
        const body = new FormData();
        body.append('file', file, file.name);
        body.append('kind', field.properties?.documentKind ?? field.id);
        try {
          stored.push(await send<StoredDocument>('POST', uploadUrl!, body));
        } catch (refused) {
          setProblem(`${file.name}：${(refused as Error).message}`);
          break;
        }
      }

      setBusy(undefined);
      onChange({ value: field.multiple ? stored : stored.slice(-1) });
    };

    return (
      <div class="fjs-form-field fjs-form-field-document">
        <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
        <ul class="document-list">
          {documents.map((document) => (
            <li key={document.fileId}>
              <a href={`/documents/${document.fileId}`} target="_blank" rel="noopener">{document.fileName}</a>
              <small>{size(document.size)}</small>
              {!closed && (
                <button type="button" class="btn btn-ghost-secondary btn-sm" onClick={() => onChange({ value: documents.filter((other) => other !== document) })}>
                  {text('移除', 'Remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {!closed && (
          <>
            <input ref={input} id={domId} type="file" class="visually-hidden" accept={field.accept} multiple={!!field.multiple} onChange={(event) => void take(event.currentTarget.files)} />
            <button type="button" class="btn btn-sm" onClick={() => input.current?.click()} disabled={!!busy}>
              {busy ?? text('选择文件…', 'Choose a file …')}
            </button>
          </>
        )}
        {problem && <div class="document-problem" role="alert">{problem}</div>}
        <Description id={`${domId}-description`} description={field.description} />
        <Errors id={`${domId}-error-message`} errors={errors} />
      </div>
    );
  }

  DocumentField.config = { type: 'filepicker', keyed: true, label: '附件', group: 'basic-input', emptyValue: null, create: (options = {}) => ({ ...options }) };

  class DocumentFields {
    static $inject = ['formFields'];
    constructor(formFields: { register(type: string, field: unknown): void }) {
      formFields.register('filepicker', DocumentField);
    }
  }

  return { __init__: ['documentFields'], documentFields: ['type', DocumentFields] };
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
