/** Several views of one thing, one seen at a time. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

/** A view: its id, its name, and what it shows. */
export type TabView = { id: string; label: string; content: ReactNode };

export function Tabs(props: { label: string; views: TabView[]; chosen: string; onChoose: (id: string) => void }) {
  return (
    <AriaTabs selectedKey={props.chosen} onSelectionChange={(key) => props.onChoose(String(key))}>
      <TabList aria-label={props.label} className={styles.list ?? ''}>
        {props.views.map((view) => (
          <Tab key={view.id} id={view.id} className={styles.tab ?? ''}>
            {view.label}
          </Tab>
        ))}
      </TabList>
      {props.views.map((view) => (
        <TabPanel key={view.id} id={view.id} className={styles.panel ?? ''}>
          {view.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
