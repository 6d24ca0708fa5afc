import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as TabSet } from 'react-aria-components'

type TabsProps = {
	/** What the tabs choose between. */
	label: string
	tabs: { id: string; name: string; inside: ReactNode }[]
}

/** Parts of a team's page that share one place. Arrows go from tab to tab. */
export function Tabs({ label, tabs }: TabsProps) {
	return (
		<TabSet className="tabs">
			<TabList aria-label={label} className="tab-list">
				{tabs.map(({ id, name }) => (
					<Tab key={id} id={id} className="tab">
						{name}
					</Tab>
				))}
			</TabList>
			{tabs.map(({ id, inside }) => (
				<TabPanel key={id} id={id} className="tab-panel">
					{inside}
				</TabPanel>
			))}
		</TabSet>
	)
}
