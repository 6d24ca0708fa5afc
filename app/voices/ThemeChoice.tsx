import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Language, wordingIn } from '#app/languages/language.ts'
import { KeyHint } from './SingleKeys.tsx'
import { type Chosen, sameName, type ThemeBrief } from './theme.ts'
import { longestThemeName } from './voice.ts'

type ThemeChoiceProps = {
	/** Every theme, in the order its keys are shown: the first nine have the keys 1 to 9. */
	themes: ThemeBrief[]
	language: Language
	chosen: Chosen
	onChange: (chosen: Chosen) => void
	/** Whether single keys are on, to show them. */
	keysOn?: boolean
	inputRef?: Ref<HTMLInputElement>
	/** Takes the keyboard on once a theme is taken; the list closes by that. */
	onTaken: () => void
}

/** How many themes have a box of their own; the rest are found by typing. */
export const quickThemes = 9

/**
 * Themes to put a voice into: the most used as boxes to tick, every other by
 * typing, a new one by its name. Without a script the boxes and the typed name
 * are sent as they stand.
 */
export function ThemeChoice({
	themes,
	language,
	chosen,
	onChange,
	keysOn = false,
	inputRef,
	onTaken,
}: ThemeChoiceProps) {
	const { t } = useTranslation('voices')
	const quick = themes.slice(0, quickThemes)
	const others = chosen.ids.filter(id => !quick.some(theme => theme.id === id))
	return (
		<fieldset className="theme-choice">
			<legend>{t('themes.choose')}</legend>
			<div className="theme-boxes">
				{quick.map((theme, place) => (
					<ThemeTick
						key={theme.id}
						name="theme"
						value={theme.id}
						isChosen={chosen.ids.includes(theme.id)}
						onPress={() => onChange({ ...chosen, ids: toggled(chosen.ids, theme.id) })}
					>
						<ThemeName theme={theme} language={language} />
						<KeyHint letter={String(place + 1)} on={keysOn} />
					</ThemeTick>
				))}
				{others.map(id => (
					<ThemeTick
						key={id}
						name="theme"
						value={id}
						isChosen
						onPress={() => onChange({ ...chosen, ids: toggled(chosen.ids, id) })}
					>
						<ThemeName theme={themes.find(theme => theme.id === id)} language={language} />
					</ThemeTick>
				))}
				{chosen.names.map(name => (
					<ThemeTick
						key={name}
						name="newTheme"
						value={name}
						isChosen
						onPress={() => onChange({ ...chosen, names: toggled(chosen.names, name) })}
					>
						<bdi>{name}</bdi> {t('themes.is-new')}
					</ThemeTick>
				))}
			</div>
			<ThemeBox {...{ themes, language, chosen, onChange, keysOn, inputRef, onTaken }} />
		</fieldset>
	)
}

/** A box to tick, sent under a name. */
function ThemeTick({
	name,
	value,
	isChosen,
	onPress,
	children,
}: {
	name: 'theme' | 'newTheme'
	value: string
	isChosen: boolean
	onPress: () => void
	children: ReactNode
}) {
	return (
		<label className="theme-box">
			<input type="checkbox" name={name} value={value} checked={isChosen} onChange={onPress} />
			{children}
		</label>
	)
}

/** Type to find a theme, Enter to take it; a name there is not yet makes one. */
function ThemeBox({
	themes,
	language,
	chosen,
	onChange,
	keysOn = false,
	inputRef,
	onTaken,
}: ThemeChoiceProps) {
	const { t } = useTranslation('voices')
	const [typed, setTyped] = useState('')
	const named = themes.map(theme => ({ id: theme.id, name: wordingIn(theme.names, language)?.wording ?? '' }))
	const namesWith = (piece: string) =>
		named.filter(({ name }) => name.toLocaleLowerCase().includes(piece.trim().toLocaleLowerCase()))
	const found = namesWith(typed)

	function take(id: string) {
		if (!chosen.ids.includes(id)) onChange({ ...chosen, ids: [...chosen.ids, id] })
		setTyped('')
		onTaken()
	}

	function takeTyped(written: string) {
		const name = written.trim()
		const fits = namesWith(name)
		const only = fits.find(one => sameName(one.name, name)) ?? (fits.length === 1 ? fits[0] : undefined)
		if (only) return take(only.id)
		if (!chosen.names.includes(name)) onChange({ ...chosen, names: [...chosen.names, name] })
		setTyped('')
		onTaken()
	}

	return (
		<ComboBox
			className="field theme-find"
			allowsCustomValue
			items={found}
			inputValue={typed}
			onInputChange={setTyped}
			selectedKey={null}
			onSelectionChange={key => (key === null ? undefined : take(String(key)))}
			defaultFilter={() => true}
			name="newTheme"
		>
			<Label>
				{t('themes.find-or-make')} <KeyHint letter="T" on={keysOn} />
			</Label>
			<FindInput inputRef={inputRef} onEnter={takeTyped} />
			<span className="hint">{t('themes.find-hint')}</span>
			<Popover className="theme-list">
				<ListBox<{ id: string; name: string }>>
					{({ id, name }) => (
						<ListBoxItem id={id} textValue={name}>
							<bdi>{name}</bdi>
						</ListBoxItem>
					)}
				</ListBox>
			</Popover>
		</ComboBox>
	)
}

/**
 * The box to type in. Enter takes what stands in it, unless an arrow key has chosen from the list: who types fast, or before
 * the page has its script, is ahead of what was drawn last.
 */
function FindInput({
	inputRef,
	onEnter,
}: {
	inputRef?: Ref<HTMLInputElement>
	onEnter: (written: string) => void
}) {
	function pressed(event: KeyboardEvent<HTMLInputElement>) {
		const written = event.currentTarget.value
		if (event.key !== 'Enter' || written.trim() === '') return
		if (event.currentTarget.getAttribute('aria-activedescendant')) return
		event.preventDefault()
		onEnter(written)
	}
	return (
		<Input ref={inputRef} maxLength={longestThemeName} autoComplete="off" dir="auto" onKeyDown={pressed} />
	)
}

/** A theme's name in the reader's language, or in the one it has. */
export function ThemeName({ theme, language }: { theme: ThemeBrief | undefined; language: Language }) {
	const { t } = useTranslation('voices')
	const name = theme && wordingIn(theme.names, language)
	return name ? <bdi lang={name.language}>{name.wording}</bdi> : <span>{t('themes.without-name')}</span>
}

export function toggled(list: string[], one: string): string[] {
	return list.includes(one) ? list.filter(other => other !== one) : [...list, one]
}
