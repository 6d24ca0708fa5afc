import { useTranslation } from 'react-i18next'
import type { Unit } from './figure.ts'

/** A value in its unit: `12.5%`, `1,234`. */
export function Figure({ value, unit }: { value: number; unit: Unit }) {
	const { t } = useTranslation('indicators')
	return <>{t(`value.${unit}`, { value })}</>
}
