import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'
import type { PaperPart } from '../ballot-paper.ts'
import { WayWords } from './WayWords.tsx'

type PartListProps = {
	/** The address of the paper's page. */
	path: string
	parts: PaperPart[]
	version: string
	language: Language
}

/** The questions of a paper, each with how it is voted on; to open, to move, to take out. */
export function PartList({ path, parts, version, language }: PartListProps) {
	const { t } = useTranslation('ballots')
	return (
		<Form method="post" className="stack">
			<input type="hidden" name="version" value={version} />
			<ol className="ballot-parts">
				{parts.map((part, place) => {
					const words = plainWords(part.wording, { language })
					return (
						<li key={part.id} className="card">
							<h3>
								<Link to={`${path}/${part.id}`}>
									<Words wording={part.wording} reader={{ language }} />
								</Link>
							</h3>
							<p>
								<WayWords part={part} language={language} />
							</p>
							<p className="hint">
								{t('team.options-so-far', { number: numberInWords(part.options.length, language) })}
							</p>
							<p className="buttons">
								<Link className="button quiet small" to={`${path}/${part.id}`}>
									{t('team.edit')}
									<span className="out-of-sight"> {words}</span>
								</Link>
								{place === 0 ? null : (
									<button className="button quiet small" type="submit" name="intent" value={`up.${part.id}`}>
										{t('team.up')}
										<span className="out-of-sight"> {words}</span>
									</button>
								)}
								<button
									className="button quiet small"
									type="submit"
									name="intent"
									value={`remove.${part.id}`}
								>
									{t('team.remove')}
									<span className="out-of-sight"> {words}</span>
								</button>
							</p>
						</li>
					)
				})}
			</ol>
			<p>
				<button className="button quiet" type="submit" name="intent" value="add">
					{t('team.add-part')}
				</button>
			</p>
		</Form>
	)
}
