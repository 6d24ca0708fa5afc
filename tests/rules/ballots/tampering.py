"""Every way to change one thing in a record: flip, drop, duplicate, reorder, truncate or insert."""

import copy


def ways_to_tamper(record, chance):
	"""Pairs each way with its place and the record that comes of it: no way leaves the record as it was."""
	yield 'insert', ('extra',), {**record, 'extra': []}
	for path, value in places(record):
		for kind, other in changes(value, chance):
			if same(other, value):
				continue
			yield kind, path, replaced(record, path, other)
		if path:
			yield 'drop', path, dropped(record, path)


def places(value, path=()):
	if path:
		yield path, value
	entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
	for name, one in entries:
		yield from places(one, (*path, name))


def same(one, other):
	return type(one) is type(other) and one == other


def changes(value, chance):
	"""What a value may become."""
	yield 'flip', 'school-0' if value is None else None
	if isinstance(value, str):
		yield from text_changes(value, chance)
	elif isinstance(value, int):
		yield from (('flip', value + 1), ('flip', value - 1), ('flip', str(value)), ('flip', bool(value)))
	elif isinstance(value, list):
		yield from list_changes(value, chance)
	elif isinstance(value, dict):
		yield from (('insert', {**value, 'extra': 0}), ('truncate', {}), ('flip', list(value)))


def text_changes(value, chance):
	place = chance.randrange(len(value)) if value else 0
	letter = chance.choice('0123456789abcdefGH-')
	yield 'flip', value[:place] + letter + value[place + 1 :]
	yield 'drop a letter', value[:place] + value[place + 1 :]
	yield 'insert', value[:place] + letter + value[place:]
	yield 'insert', value + '\n'
	yield 'truncate', value[: place // 2]
	yield 'reorder', value[::-1]
	yield 'flip', value.swapcase()
	yield 'flip', [value]


def list_changes(value, chance):
	yield 'flip', {}
	yield 'insert', [*value, None]
	if not value:
		return
	place = chance.randrange(len(value))
	yield 'truncate', value[: len(value) // 2]
	yield 'truncate', value[:-1]
	yield 'duplicate', value[: place + 1] + value[place:]
	yield 'duplicate', [*value, value[0]]
	yield 'reorder', value[::-1]
	yield 'reorder', value[1:] + value[:1]
	other = chance.randrange(len(value))
	swapped = list(value)
	swapped[place], swapped[other] = value[other], value[place]
	yield 'reorder', swapped


def replaced(record, path, value):
	"""The record with another value at a place; what lies beside the way there is shared."""
	made = copy.copy(record)
	made[path[0]] = value if len(path) == 1 else replaced(made[path[0]], path[1:], value)
	return made


def dropped(record, path):
	made = copy.copy(record)
	if len(path) == 1:
		del made[path[0]]
	else:
		made[path[0]] = dropped(made[path[0]], path[1:])
	return made
