/**
 * An exact number: a whole number over a positive whole number, in lowest
 * terms. Every count uses these and never a floating point, so that everybody
 * who counts again gets the same number to the last digit.
 */
export class Fraction {
	static readonly zero = new Fraction(0n, 1n)
	static readonly one = new Fraction(1n, 1n)

	private constructor(
		readonly numerator: bigint,
		readonly denominator: bigint,
	) {}

	/** @throws {RangeError} for a denominator of nought. */
	static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
		const above = BigInt(numerator)
		const below = BigInt(denominator)
		if (below === 0n) throw new RangeError('A fraction needs something to divide by.')
		const shared = greatestCommonDivisor(above, below)
		const sign = below < 0n ? -1n : 1n
		return new Fraction((sign * above) / shared, (sign * below) / shared)
	}

	plus(other: Fraction): Fraction {
		if (this.denominator === other.denominator)
			return Fraction.of(this.numerator + other.numerator, this.denominator)
		return Fraction.of(
			this.numerator * other.denominator + other.numerator * this.denominator,
			this.denominator * other.denominator,
		)
	}

	minus(other: Fraction): Fraction {
		return this.plus(new Fraction(-other.numerator, other.denominator))
	}

	times(other: Fraction): Fraction {
		return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator)
	}

	/** @throws {RangeError} when the other is nought. */
	over(other: Fraction): Fraction {
		return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator)
	}

	/** Below nought when this is less, nought when they are the same, above when it is more: for `sort`. */
	compare(other: Fraction): number {
		const difference = this.numerator * other.denominator - other.numerator * this.denominator
		return difference < 0n ? -1 : difference > 0n ? 1 : 0
	}

	equals(other: Fraction): boolean {
		return this.compare(other) === 0
	}

	/** Cut, never rounded up, after so many places: the Scottish rules count in hundred thousandths. */
	cutTo(places: number): Fraction {
		const scale = 10n ** BigInt(places)
		const scaled = this.numerator * scale
		const whole = scaled / this.denominator
		return Fraction.of(scaled < 0n && scaled % this.denominator !== 0n ? whole - 1n : whole, scale)
	}

	/** As it is written in records: `7`, or `22/7`. */
	toString(): string {
		return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`
	}

	toJSON(): string {
		return this.toString()
	}

	/** Near enough to draw a bar with; never to count with. */
	toNumber(): number {
		return Number(this.numerator) / Number(this.denominator)
	}
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	let [more, less] = [a < 0n ? -a : a, b < 0n ? -b : b]
	while (less > 0n) [more, less] = [less, more % less]
	return more === 0n ? 1n : more
}
