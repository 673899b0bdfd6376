import {Modal, type ModalProps} from '@mantine/core';
import {useEffect, useState} from 'react';

/**
 * A dialog that is open for as long as it is there. The focus then goes back to where it was: a Modal that is taken
 * away while it is open leaves it nowhere, and those without a mouse at the top of the page.
 */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) {
        opener.focus({preventScroll: true});
      }
    },
    [opener],
  );
  return <Modal {...props} opened />;
}
