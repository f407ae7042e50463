/** Something that has to be dealt with before going on, in the middle of the page, or a drawer at its side. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** A drawer stands at the page's beginning edge, full height. */
  drawer?: boolean;
  children: ReactNode;
};

/** Escape and a press outside close it; focus goes back to where it came from. */
export function Dialog({ title, isOpen, onOpenChange, drawer, children }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={drawer ? (styles.drawer ?? '') : (styles.modal ?? '')}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="icon" aria-label="Close" onPress={() => onOpenChange(false)}>
              <X size={20} aria-hidden />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
