import { Form } from '@remix-run/react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Picture } from './Picture.tsx'
import type { PictureId } from './picture.ts'
import { picturesNamed } from './survey-pictures.ts'

type PicturePickerProps = {
	/** Where the picture is to stand: a name of `pictureAddress`. */
	place: string
	/** The library: `names` are what it is found by, the first of them is shown. */
	pictures: { id: PictureId; names: string[] }[]
	/** What stands there now. */
	chosen: string | undefined
	/** What was looked for. */
	search: string
}

/** The library to search by name and to choose from. Buttons and two forms: by keyboard, by switch, and without a script. */
export function PicturePicker({ place, pictures, chosen, search }: PicturePickerProps) {
	const { t } = useTranslation('surveys')
	const [typed, setTyped] = useState(search)
	const id = useId()
	const field = useRef<HTMLInputElement>(null)
	// What was typed before the page woke up.
	useEffect(() => setTyped(field.current?.value ?? ''), [])
	const found = picturesNamed(pictures, typed)
	const now = pictures.find(one => one.id === chosen)
	return (
		<>
			{now ? (
				<Form method="post" className="pictured">
					<input type="hidden" name="place" value={place} />
					<Picture id={chosen} />
					<span>{t('team-picture.now', { name: now.names[0] })}</span>
					<button className="button quiet small" type="submit" name="picture" value="">
						{t('team-picture.take-away')}
					</button>
				</Form>
			) : (
				<p>{t('team-words.no-picture')}</p>
			)}
			<Form method="get" role="search" className="picture-search" preventScrollReset>
				<input type="hidden" name="place" value={place} />
				<div className="field">
					<label htmlFor={id}>{t('team-picture.search')}</label>
					<input
						ref={field}
						id={id}
						type="search"
						name="search"
						defaultValue={search}
						onChange={({ currentTarget }) => setTyped(currentTarget.value)}
						autoComplete="off"
					/>
				</div>
				<button className="button quiet" type="submit">
					{t('team-picture.find')}
				</button>
			</Form>
			<p role="status">
				{found.length > 0 ? t('team-picture.found', { count: found.length }) : t('team-picture.none-found')}
			</p>
			<Form method="post">
				<input type="hidden" name="place" value={place} />
				<ul className="picture-library">
					{found.map(({ id: picture, names: [name] }) => (
						<li key={picture}>
							<button type="submit" name="picture" value={picture} aria-pressed={picture === chosen}>
								<Picture id={picture} />
								<span>{name}</span>
							</button>
						</li>
					))}
				</ul>
			</Form>
		</>
	)
}
