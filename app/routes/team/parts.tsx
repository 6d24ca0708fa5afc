import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { Face } from '#app/surveys/Face.tsx'
import { Controls, Fields, Marks, Messages, Windows } from '#app/ui/Parts.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

const themes = ['light', 'dark', 'contrast', 'calm'] as const
const directions = ['ltr', 'rtl'] as const
const numbers = Array.from({ length: 12 }, (_, place) => place + 1)

export async function loader({ request }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'team.enter')
	const { searchParams } = new URL(request.url)
	return {
		title: interfaceWords(language).t('ui:parts.page-title'),
		theme: themes.find(theme => theme === searchParams.get('theme')),
		direction: directions.find(direction => direction === searchParams.get('dir')),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Every part in every state, in the theme and the direction the address asks for. Tests photograph it. */
export default function PartsPage() {
	const { theme, direction } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['ui', 'surveys'])
	return (
		<>
			<h1>{t('parts.title')}</h1>
			<p className="lead">{t('parts.lead')}</p>
			<nav className="stack" aria-label={t('display.title')}>
				<Choice name="theme" chosen={theme} values={themes} other={direction && `dir=${direction}`} />
				<Choice name="dir" chosen={direction} values={directions} other={theme && `theme=${theme}`} />
			</nav>
			<div className="specimen stack" data-theme={theme} dir={direction}>
				<h2>{t('nav.wishes')}</h2>
				<ul className="wish-grid">
					{numbers.map(number => (
						<li key={number} className={`wish-${number}`}>
							<Link to={`/team/parts?wish=${number}`}>
								<WishMark number={number} />
							</Link>
						</li>
					))}
				</ul>
				<p className="update-marks">
					{numbers.map(number => (
						<WishMark key={number} number={number} size="small" />
					))}
				</p>
				<Controls />
				<Fields />
				<h2>{t('parts.choices')}</h2>
				<fieldset className="question">
					<legend>
						<h3>{t('parts.words')}</h3>
					</legend>
					<div className="choices faces">
						{[1, 2, 3, 4, 5].map(number => (
							<label key={number} className="choice">
								<input type="radio" name="face" defaultChecked={number === 4} />
								<Face number={number} />
								<span>{t('parts.first')}</span>
							</label>
						))}
						<label className="choice skip-choice">
							<input type="radio" name="face" />
							<span>{t('surveys:question.skip-choice')}</span>
						</label>
					</div>
				</fieldset>
				<Marks />
				<Messages />
				<Windows />
			</div>
		</>
	)
}

type ChoiceProps = {
	name: 'theme' | 'dir'
	chosen: string | undefined
	values: readonly string[]
	/** What else the address says. */
	other?: string
}

/** Links that change one thing and keep the other. */
function Choice({ name, chosen, values, other }: ChoiceProps) {
	const { t } = useTranslation('ui')
	return (
		<p className="buttons">
			{[undefined, ...values].map(value => (
				<Link
					key={value ?? 'own'}
					className={value === chosen ? 'button small' : 'button quiet small'}
					to={`?${[value && `${name}=${value}`, other].filter(Boolean).join('&')}`}
					aria-current={value === chosen ? 'true' : undefined}
				>
					{name === 'theme' ? t(`display.theme.${value ?? 'own'}`) : t(`parts.dir.${value ?? 'own'}`)}
				</Link>
			))}
		</p>
	)
}
