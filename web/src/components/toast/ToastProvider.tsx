import {Button, CloseButton, Group, Paper, Text} from '@mantine/core';
import {useCallback, useEffect, useRef, useState, type ReactNode} from 'react';
import {texts} from '@/texts';
import {ToastContext, type Toast} from './ToastContext';
import classes from './Toast.module.css';

/** Long enough to read it and to reach the button. */
const SHOWN_MS = 8_000;

/** Shows what is said in passing above the foot of all pages, one at a time, and reads it aloud. */
export function ToastProvider({children}: {children: ReactNode}) {
  const [toast, setToast] = useState<Toast | null>(null);
  const [isHeld, setHeld] = useState(false);
  const shown = useRef<Toast | null>(null);

  const goOn = useCallback((next: Toast | null, isActedOn = false) => {
    const gone = shown.current;
    shown.current = next;
    setToast(next);
    setHeld(false);
    if (!isActedOn) {
      gone?.onGone?.();
    }
  }, []);
  const say = useCallback((next: Toast) => goOn(next), [goOn]);

  useEffect(() => {
    const leave = () => goOn(null);
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [goOn]);
  useEffect(() => {
    if (!toast || isHeld) {
      return;
    }
    const timer = setTimeout(() => goOn(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld, goOn]);

  const action = toast?.action;
  return (
    <ToastContext value={say}>
      {children}
      <div className={classes.place} aria-live="polite">
        {toast && (
          <Paper
            className={classes.toast}
            shadow="lg"
            withBorder
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <Group gap="sm" wrap="nowrap">
              <Text size="sm" lineClamp={3}>
                {toast.text}
              </Text>
              {action && (
                <Button
                  size="compact-sm"
                  variant="light"
                  flex="none"
                  onClick={() => {
                    goOn(null, true);
                    action.act();
                  }}
                >
                  {action.text}
                </Button>
              )}
              <CloseButton size="sm" aria-label={texts.app.dismiss} onClick={() => goOn(null)} />
            </Group>
          </Paper>
        )}
      </div>
    </ToastContext>
  );
}
