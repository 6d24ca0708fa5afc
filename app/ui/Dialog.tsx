import type { ReactNode } from 'react'
import { Button, DialogTrigger, Heading, Modal, ModalOverlay, Dialog as Window } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

type DialogProps = {
	/** What is pressed to open it. */
	opener: string
	title: string
	/** What is in it. Its last button closes it; so do Escape and a press outside. */
	children: ReactNode
}

/** A window over a team's page, for what must be read before going on. The keyboard stays in it and goes back where it was. */
export function Dialog({ opener, title, children }: DialogProps) {
	const { t } = useTranslation('ui')
	return (
		<DialogTrigger>
			<Button className="button quiet">{opener}</Button>
			<ModalOverlay isDismissable className="veil">
				<Modal className="window">
					<Window className="card stack">
						<Heading slot="title" level={2}>
							{title}
						</Heading>
						{children}
						<p className="buttons">
							<Button slot="close" className="button">
								{t('parts.close')}
							</Button>
						</p>
					</Window>
				</Modal>
			</ModalOverlay>
		</DialogTrigger>
	)
}
