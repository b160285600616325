import './toast.css';
import { useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { currentToasts, dismissToast, onToasts, type Toast } from './toast-list.ts';

/** Mounted once, in the shell: a live region must exist before what it announces. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToasts, currentToasts);
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { action } = toast;
  return (
    <div className={`toast toast-${toast.tone}`}>
      <Icon name={toast.tone === 'good' ? 'tick' : 'alert'} />
      <span className="toast-text">{toast.text}</span>
      {action && (
        <Button
          onClick={() => {
            action.do();
            dismissToast(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <Button tone="quiet" icon="close" isIconOnly onClick={() => dismissToast(toast.id)}>
        Dismiss
      </Button>
    </div>
  );
}
