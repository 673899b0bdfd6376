import {createContext, use} from 'react';

/** Something that is said in passing, and may be undone for a while. */
export type Toast = {
  text: string;
  action?: {text: string; act: () => void};
  /** Called when it goes without the action having been taken. */
  onGone?: () => void;
};

export const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Says something in passing; it takes the place of what was said before. */
export function useToast(): (toast: Toast) => void {
  const say = use(ToastContext);
  if (!say) {
    throw new Error('useToast must be inside of ToastProvider');
  }
  return say;
}
