import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/ui/Field.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

type WishTicksProps = {
	/** The numbers of today's wishes that may be ticked. */
	wishes: readonly number[]
	chosen: readonly number[]
	hint?: string
	fault?: string
}

/** The wishes that an indicator belongs to, to be ticked. */
export function WishTicks({ wishes, chosen, hint, fault }: WishTicksProps) {
	const { t } = useTranslation('indicators')
	const id = fieldId('wishes')
	const said = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ')
	return (
		<fieldset id={id} className="stack" aria-describedby={said || undefined}>
			<legend>
				<b>{t('team.wishes')}</b>
			</legend>
			{hint ? (
				<p className="hint" id={`${id}-hint`}>
					{hint}
				</p>
			) : null}
			{fault ? (
				<p className="error" id={`${id}-error`}>
					{t(`fault.${fault}`)}
				</p>
			) : null}
			<div className="wish-ticks">
				{wishes.map(number => (
					<label key={number} className="tick">
						<input type="checkbox" name="wishes" value={number} defaultChecked={chosen.includes(number)} />
						<WishMark number={number} size="small" />
					</label>
				))}
			</div>
		</fieldset>
	)
}
