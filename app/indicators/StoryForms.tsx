import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allLanguages, directionOf, type Language, languages } from '#app/languages/language.ts'
import { ChoiceField, TextField } from '#app/ui/Field.tsx'
import type { Typed } from './description.ts'
import { Choice, Field } from './Field.tsx'
import { type Idea, ideaKinds, type Story, type StorySide } from './story.ts'

type StoryFormProps = {
	side: StorySide
	/** This side's story in the language that is written here; none yet. */
	story: Pick<Story, 'words' | 'isChecked' | 'version'> | undefined
	writtenIn: Language
	/** What was typed when it was refused. */
	typed: Typed | undefined
	mayWrite: boolean
}

/** One side's story in one language. Who may not write it reads it. */
export function StoryForm({ side, story, writtenIn, typed, mayWrite }: StoryFormProps) {
	const { t } = useTranslation('indicators')
	return (
		<Form method="post" className={`card stack story ${side}`}>
			<h2>{t(`story.${side}`)}</h2>
			<input type="hidden" name="side" value={side} />
			<input type="hidden" name="language" value={writtenIn} />
			<input type="hidden" name="version" value={story?.version ?? 0} />
			{mayWrite ? null : (
				<p className="hint">{t(side === 'officers' ? 'team.story-not-officers' : 'team.story-not-yours')}</p>
			)}
			<TextField
				name="words"
				id={`story-${side}`}
				label={t('team.story-words')}
				value={typed?.words ?? story?.words}
				lines={8}
				writtenIn={writtenIn}
				readOnly={!mayWrite}
			/>
			{typed && story ? (
				<p className="note as-written" lang={writtenIn} dir={directionOf(writtenIn)}>
					{story.words}
				</p>
			) : null}
			{mayWrite ? (
				<>
					<label className="tick">
						<input type="checkbox" name="checked" value="yes" defaultChecked={story?.isChecked} />
						<span>{t('team.checked')}</span>
					</label>
					<button className="button" type="submit" name="intent" value="story">
						{t('team.save')}
					</button>
				</>
			) : null}
		</Form>
	)
}

/** Which language is written: a plain form, so that it works as a link does. */
export function StoryLanguage({ writtenIn }: { writtenIn: Language }) {
	const { t } = useTranslation('indicators')
	return (
		<Form method="get" className="story-language">
			<ChoiceField
				name="in"
				label={t('team.story-language')}
				value={writtenIn}
				options={allLanguages.map(language => [language, languages[language].name] as const)}
			/>
			<button className="button quiet" type="submit">
				{t('team.choose')}
			</button>
		</Form>
	)
}

type IdeaFormsProps = {
	ideas: (Pick<Idea, 'id' | 'kind' | 'isYoung'> & { words: string; mayDrop: boolean })[]
	ballots: { slug: string; name: string }[]
	typed: Typed | undefined
	mayAdd: boolean
}

/** What works, who helps, what costs little, what would turn it: a list, and a form for one more. */
export function IdeaForms({ ideas, ballots, typed = {}, mayAdd }: IdeaFormsProps) {
	const { t } = useTranslation('indicators')
	const field = (name: string) => ({ name, typed, faults: {} })
	return (
		<section className="stack">
			<div className="ideas">
				{ideaKinds.map(kind => (
					<section key={kind} className="card stack">
						<h2>{t(`ideas.${kind}`)}</h2>
						{ideas
							.filter(idea => idea.kind === kind)
							.map(({ id, words, isYoung, mayDrop }) => (
								<Form key={id} method="post" className="buttons">
									<bdi>{words}</bdi>
									{isYoung ? <span className="status">{t('ideas.from-young')}</span> : null}
									{mayDrop ? (
										<button className="button quiet small" type="submit" name="drop" value={id}>
											{t('team.idea-drop')}
										</button>
									) : null}
								</Form>
							))}
					</section>
				))}
			</div>
			{mayAdd ? (
				<Form method="post" className="card stack">
					<h2>{t('team.idea-add')}</h2>
					<Choice
						{...field('kind')}
						label={t('team.idea-kind')}
						options={ideaKinds.map(kind => [kind, t(`ideas.${kind}`)] as const)}
					/>
					<Field {...field('words')} label={t('team.idea-words')} lines={2} />
					<Choice
						{...field('ballotSlug')}
						label={t('team.idea-ballot')}
						options={[['', t('team.idea-none')], ...ballots.map(({ slug, name }) => [slug, name] as const)]}
					/>
					<button className="button" type="submit" name="intent" value="idea">
						{t('team.idea-add')}
					</button>
				</Form>
			) : null}
		</section>
	)
}
