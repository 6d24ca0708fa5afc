#!/usr/bin/env python3
"""Checks the public record of a ballot of 12 Wishes, and trusts nobody.

	python3 verify_ballot.py record.json
	python3 verify_ballot.py --manifest HASH --closing HASH --record HASH record.json
	python3 verify_ballot.py --json a.json b.json

Says ten steps for each file, `ok` or `FAIL` and a sentence. With --json it says one line for each file: file, ok, failed
(the numbers of the steps) and said (the sentences). Ends with 0 only when every step of every file is ok, with 1 when one
is not, with 2 when it was called wrongly.

The hashes are those you were sent before the ballot opened (manifest), when it closed (closing) and with the result
(record): a record that was made up anew from end to end is found by nobody who does not bring one.

Written from the page "The public record of a ballot" (docs/decisions/0016) and not from the other verifier, so that two
programs that agree mean something. One file, Python 3.8 or newer, nothing to install.
"""

import argparse
import hashlib
import json
import re
import sys

GREATEST = 2**53 - 1
SMALLEST_BATCH = 20
TOGETHER = 'together'
PROTOCOL = '12w/ballot/v1'
HASH = re.compile('[0-9a-f]{64}')
ID = re.compile('[a-z0-9-]{1,40}')
ROW = re.compile('[0-9A-HJKMNP-TV-Z]{16}')
ESCAPED = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
COUNTS = {
	'choose': ('choose', 'approval', 'greedy', 'shares'),
	'rank': ('irv', 'stv', 'meek', 'borda', 'schulze'),
	'score': ('score', 'judgment'),
}
MONEY = ('greedy', 'shares')
COUNTED_HERE = ('choose', 'approval', 'score')
TO_ESCAPE = re.compile('["\\\\\x00-\x1f]')


class Wrong(Exception):
	"""What is wrong, in a sentence."""


# Bytes and hashes


def canonical(value):
	"""Canonical JSON (RFC 8785) of what is made of text, whole numbers, null, lists and objects; a record has no more."""
	if isinstance(value, str):
		return '"' + TO_ESCAPE.sub(lambda one: ESCAPED.get(one[0], '\\u%04x' % ord(one[0])), value) + '"'
	if is_whole(value):
		return str(value)
	if value is None:
		return 'null'
	if isinstance(value, list):
		return '[' + ','.join(canonical(one) for one in value) + ']'
	if isinstance(value, dict):
		# The RFC sorts names by the units of UTF-16, which is not the order of Python's strings.
		names = sorted(value, key=lambda name: name.encode('utf-16-be'))
		return '{' + ','.join(canonical(name) + ':' + canonical(value[name]) for name in names) + '}'
	raise Wrong('a record holds text, whole numbers, lists and objects, and not %s' % shown(value))


def digest(domain, data):
	return hashlib.sha256(domain.encode('ascii') + b'\x00' + data).digest()


def json_bytes(value):
	return canonical(value).encode('utf-8')


def u64(number):
	return number.to_bytes(8, 'big')


def merkle_root(hashes):
	"""RFC 9162. Pairs go up level by level; one that is left over goes up alone, which is the RFC's split from below."""
	level = [hashlib.sha256(b'\x00' + one).digest() for one in hashes]
	if not level:
		return hashlib.sha256(b'').digest()
	while len(level) > 1:
		pairs = [hashlib.sha256(b'\x01' + one + other).digest() for one, other in zip(level[::2], level[1::2])]
		level = pairs + level[len(pairs) * 2 :]
	return level[0]


# Reading


def read_record(path):
	"""The object in a file; what is not one is said in a sentence."""
	try:
		with open(path, 'rb') as file:
			text = file.read().decode('utf-8')
	except OSError as error:
		raise Wrong('the file cannot be read: %s' % (error.strerror or error))
	except UnicodeDecodeError as error:
		raise Wrong('the file is not text in UTF-8, from byte %d on' % error.start)
	try:
		record = json.loads(
			text,
			object_pairs_hook=object_of,
			parse_int=whole_number,
			parse_float=not_in_a_record,
			parse_constant=not_in_a_record,
		)
	except ValueError as error:
		raise Wrong('the file is not JSON: %s' % error)
	if not isinstance(record, dict):
		raise Wrong('the file holds %s, and not the object that a record is' % shown(record))
	return record


def object_of(pairs):
	found = {}
	for name, value in pairs:
		if name in found:
			raise Wrong('an object has %s twice' % shown(name))
		found[name] = value
	return found


def whole_number(text):
	if len(text) > 17 or abs(int(text)) > GREATEST:
		raise Wrong('the number %s is greater than any in a record' % shown(text))
	return int(text)


def not_in_a_record(text):
	raise Wrong('%s is not a whole number in digits, and a record has no others' % shown(text))


# Shapes: each says what is wrong with a value, and where


def is_whole(value):
	return type(value) is int  # `True` is an int to Python, and is none to JSON.


def shown(value):
	text = ascii(value)
	return text if len(text) <= 60 else text[:57] + '...'


def fields(value, where, **shapes):
	"""An object with these fields and no others, each with a shape of its own."""
	if not isinstance(value, dict):
		raise Wrong('%s is %s, and not an object' % (where, shown(value)))
	for name in shapes:
		if name not in value:
			raise Wrong('%s has no %s' % (where, name))
	for name in value:
		if name not in shapes:
			raise Wrong('%s has %s, which no record has' % (where, shown(name)))
	for name, shape in shapes.items():
		shape(value[name], '%s of %s' % (name, where))


def each(shape):
	def check(value, where):
		if not isinstance(value, list):
			raise Wrong('%s is %s, and not a list' % (where, shown(value)))
		for place, one in enumerate(value, 1):
			shape(one, 'entry %d in %s' % (place, where))

	return check


def once_each(shape, name=None):
	"""A list in which nothing is twice; of objects, none with the same name."""

	def check(value, where):
		each(shape)(value, where)
		seen = [one[name] if name else one for one in value]
		if len(set(seen)) < len(seen):
			raise Wrong('%s has something twice' % where)

	return check


def fits(pattern, kind):
	def check(value, where):
		if not isinstance(value, str) or not pattern.fullmatch(value):
			raise Wrong('%s is %s, and not %s' % (where, shown(value), kind))

	return check


def text(value, where):
	if not isinstance(value, str):
		raise Wrong('%s is %s, and not text' % (where, shown(value)))


def number(value, where):
	if not is_whole(value):
		raise Wrong('%s is %s, and not a whole number' % (where, shown(value)))


def count(value, where):
	number(value, where)
	if value < 0:
		raise Wrong('%s is %d, and cannot be less than nothing' % (where, value))


def anything(_value, _where):
	pass


a_hash = fits(HASH, 'a hash of 64 letters')
an_id = fits(ID, 'an id')
an_e = fits(ROW, '16 letters of base32')


def protocol(value, where):
	if value != PROTOCOL:
		raise Wrong('%s is %s, and this program checks "%s"' % (where, shown(value), PROTOCOL))


def method(value, where):
	if value not in ('choose', 'rank', 'score'):
		raise Wrong('%s is %s, and not choose, rank or score' % (where, shown(value)))


def a_part(value, where):
	money = {}
	if isinstance(value, dict) and value.get('count') in MONEY:
		money = {'budget': count, 'costs': of_numbers}
	fields(
		value,
		where,
		id=an_id,
		method=method,
		count=text,
		options=once_each(an_id),
		most=count,
		seats=count,
		lots=once_each(an_id),
		withdrawn=once_each(an_id),
		**money
	)
	if not value['options'] or not value['most']:
		raise Wrong('%s has no options, or lets nobody choose one' % where)
	if not set(value['withdrawn']) <= set(value['options']):
		raise Wrong('%s has an option withdrawn that is none of its options' % where)
	way_of_counting(value, where)


def way_of_counting(part, where):
	options = set(part['options'])
	if part['count'] not in COUNTS[part['method']]:
		raise Wrong('%s is marked by %s, and cannot be counted by %s' % (where, part['method'], shown(part['count'])))
	if set(part['lots']) != options:
		raise Wrong('the lots of %s are not all of its options' % where)
	places = 1 if part['count'] in (*MONEY, 'irv') else len(options)
	if not 1 <= part['seats'] <= places:
		raise Wrong('%s has %d seats, and not 1 to %d' % (where, part['seats'], places))
	if part['count'] in MONEY and (set(part['costs']) != options or min(part['costs'].values()) < 1):
		raise Wrong('the costs of %s are not one of each option, above nothing' % where)


def a_manifest(value, where):
	of_school = lambda one, there: fields(one, there, id=an_id, roll=count)
	fields(
		value,
		where,
		protocol=protocol,
		id=an_id,
		title=text,
		parts=once_each(a_part, 'id'),
		schools=once_each(of_school, 'id'),
		opens=text,
		closes=text,
		publicKey=text,
		commit=text,
		auditSlips=lambda one, there: fields(one, there, count=count, hash=a_hash),
	)
	if not value['parts']:
		raise Wrong('%s has no part to vote on' % where)


def a_checkpoint(value, where):
	fields(value, where, added=each(a_hash), root=a_hash, receipts=count, used=count, hash=a_hash)


def a_closing(value, where):
	school = lambda one, there: fields(one, there, id=an_id, issued=number, used=number, unused=number, void=number)
	fields(value, where, root=a_hash, receipts=count, used=count, schools=each(school), hash=a_hash)


def a_row(value, where):
	fields(value, where, e=an_e, part=an_id, vote=anything)


def an_audit_row(value, where):
	fields(value, where, e=an_e, part=an_id)


def a_batch(value, where):
	of_row = lambda one, there: fields(one, there, part=an_id, vote=anything)
	fields(value, where, batch=an_id, school=an_id_or_null, count=count, rows=each(of_row))


def an_id_or_null(value, where):
	if value is not None:
		an_id(value, where)


def a_late_one(value, where):
	fields(value, where, part=an_id, option=an_id)


def a_result(value, where):
	fields(value, where, part=an_id, ballots=count, blank=count, tallies=of_numbers, elected=each(an_id))


def of_numbers(value, where):
	if not isinstance(value, dict):
		raise Wrong('%s is %s, and not an object' % (where, shown(value)))
	for name, one in value.items():
		count(one, '%s in %s' % (shown(name), where))


SHAPES = {
	'protocol': protocol,
	'manifest': a_manifest,
	'checkpoints': each(a_checkpoint),
	'closing': a_closing,
	'received': each(a_hash),
	'counted': each(a_row),
	'audit': each(an_audit_row),
	'paper': each(a_batch),
	'late': each(a_late_one),
	'results': each(a_result),
	'hash': a_hash,
}


class Record:
	"""A record whose fields are looked at when a step first asks for them, so that the step that reads one names it."""

	def __init__(self, read):
		self.read = read
		self.sound = set()

	def __getattr__(self, name):
		if name not in self.read:
			raise Wrong('the record has no %s' % name)
		if name not in self.sound:
			SHAPES[name](self.read[name], name)
			self.sound.add(name)
		return self.read[name]

	def h0(self):
		return digest('12w/ballot/v1/manifest', json_bytes(self.manifest))

	def last(self):
		"""The last checkpoint, or what stands for it where there is none."""
		nothing = {'root': merkle_root([]).hex(), 'receipts': 0, 'used': 0, 'hash': self.h0().hex()}
		return self.checkpoints[-1] if self.checkpoints else nothing

	def votes(self):
		"""Every vote there is, audit slips among them: where it stands, its part, and what was voted."""
		for row in self.counted:
			yield 'row %s of counted' % row['e'], row['part'], row['vote']
		for batch in self.paper:
			for row in batch['rows']:
				yield 'a paper of batch %s' % batch['batch'], row['part'], row['vote']


# The ten steps: each ends, or raises what is wrong


def step_1(record, told):
	for name in record.read:
		if name not in SHAPES:
			raise Wrong('the record has %s, which no record has' % shown(name))
	for name in SHAPES:
		if name not in record.read:
			raise Wrong('the record has no %s' % name)
	protocol(record.read['protocol'], 'protocol')
	found = record.h0().hex()
	if told.manifest and found != told.manifest:
		raise Wrong('the hash of the manifest is %s, and you were told %s' % (found, told.manifest))


def step_2(record, _told):
	before = record.h0()
	so_far = []
	root = merkle_root([])
	for place, point in enumerate(record.checkpoints, 1):
		if point['added']:
			so_far = sorted(so_far + [bytes.fromhex(one) for one in point['added']])
			root = merkle_root(so_far)
		if root.hex() != point['root']:
			raise Wrong('the root of checkpoint %d is not that of the receipts added so far' % place)
		if point['receipts'] != len(so_far):
			raise Wrong('checkpoint %d says %d receipts, and %d were added so far' % (place, point['receipts'], len(so_far)))
		before = digest('12w/ckpt/v1', before + root + u64(point['receipts']) + u64(point['used']))
		if before.hex() != point['hash']:
			raise Wrong('the hash of checkpoint %d does not follow from the one before' % place)


def step_3(record, _told):
	seen = set()
	before = {'receipts': 0, 'used': 0}
	for place, point in enumerate(record.checkpoints, 1):
		for name in ('receipts', 'used'):
			if point[name] < before[name]:
				raise Wrong('checkpoint %d has fewer %s than the one before' % (place, name))
		if not rises(point['added']):
			raise Wrong('the receipts that checkpoint %d added are not sorted, or one is there twice' % place)
		if not seen.isdisjoint(point['added']):
			raise Wrong('checkpoint %d adds a receipt that was added before' % place)
		seen.update(point['added'])
		before = point


def step_4(record, told):
	closing = record.closing
	last = record.last()
	for name in ('root', 'receipts', 'used'):
		if closing[name] != last[name]:
			raise Wrong('%s of the closing record is not that of the last checkpoint' % name)
	numbers = u64(closing['receipts']) + u64(closing['used'])
	ends = bytes.fromhex(last['hash']) + bytes.fromhex(closing['root']) + numbers + b'CLOSE' + json_bytes(closing['schools'])
	found = digest('12w/ckpt/v1', ends).hex()
	if found != closing['hash']:
		raise Wrong('the hash of the closing record does not follow from the last checkpoint')
	if told.closing and found != told.closing:
		raise Wrong('the hash of the closing record is %s, and you were told %s' % (found, told.closing))


def step_5(record, _told):
	received = record.received
	if received != sorted(one for point in record.checkpoints for one in point['added']):
		raise Wrong('received is not what the checkpoints added, sorted')
	if len(received) != record.closing['used']:
		raise Wrong('%d receipts were received, and %d slips used' % (len(received), record.closing['used']))


def step_6(record, _told):
	parts = [part['id'] for part in record.manifest['parts']]
	rows = {(row['e'], row['part']) for row in record.counted}
	of_every_part(record.counted, parts, len(record.received), 'counted', 'the receipts are')
	for row in record.audit:
		if (row['e'], row['part']) not in rows:
			raise Wrong('audit names row %s of part %s, which was not counted' % (row['e'], row['part']))
	revealed = sum(row['part'] == parts[0] for row in record.audit)
	of_every_part(record.audit, parts, revealed, 'audit', 'the first part has')
	if revealed > record.manifest['auditSlips']['count']:
		raise Wrong('audit has %d rows of a part, more than there were audit slips' % revealed)
	schools = {school['id'] for school in record.manifest['schools']}
	for batch in record.paper:
		where = 'batch %s' % batch['batch']
		if batch['batch'] == TOGETHER:
			if batch['school'] is not None:
				raise Wrong('%s is of a school, and holds the small batches of all' % where)
		elif batch['school'] not in schools:
			raise Wrong('%s is of a school that is not in the manifest' % where)
		elif batch['count'] < SMALLEST_BATCH:
			raise Wrong('%s has %d papers: fewer than %d tell of a school' % (where, batch['count'], SMALLEST_BATCH))
		of_every_part(batch['rows'], parts, batch['count'], where, 'its papers are')


def of_every_part(rows, parts, wanted, where, compared):
	found = dict.fromkeys(parts, 0)
	for row in rows:
		if row['part'] not in found:
			raise Wrong('%s has a row of part %s, which is not in the manifest' % (where, row['part']))
		found[row['part']] += 1
	for part, how_many in found.items():
		if how_many != wanted:
			raise Wrong('in part %s, %s has %d rows, and %s %d' % (part, where, how_many, compared, wanted))


def step_7(record, _told):
	for name in ('counted', 'audit'):
		if not rises([(row['e'], row['part']) for row in getattr(record, name)]):
			raise Wrong('%s is not sorted by e and part, or a row is there twice' % name)
	if not rises(record.received):
		raise Wrong('received is not sorted, or a receipt is there twice')
	if not rises([(one['part'], one['option']) for one in record.late]):
		raise Wrong('late is not sorted by part and option, or somebody is there twice')
	batches = [batch['batch'] for batch in record.paper]
	if not rises(batches):
		raise Wrong('the batches of paper are not sorted, or one is there twice')
	for batch in record.paper:
		rows = [(row['part'], json_bytes(row['vote'])) for row in batch['rows']]
		if rows != sorted(rows):
			raise Wrong('the rows of batch %s are not sorted by part and vote' % batch['batch'])


def rises(entries):
	return all(one < other for one, other in zip(entries, entries[1:]))


def step_8(record, _told):
	parts = {part['id']: (part, set(part['options'])) for part in record.manifest['parts']}
	for where, name, vote in record.votes():
		if name not in parts:
			raise Wrong('%s is a vote in part %s, which is not in the manifest' % (where, name))
		part, options = parts[name]
		wrong = wrong_with(vote, part, options)
		if wrong:
			raise Wrong('%s does not fit part %s: %s %s' % (where, name, shown(vote), wrong))


def wrong_with(vote, part, options):
	if not isinstance(vote, dict if part['method'] == 'score' else list):
		return 'is of another method'
	if not all(isinstance(one, str) and one in options for one in vote):
		return 'names what is not an option'
	if len(vote) > part['most']:
		return 'names more than %d' % part['most']
	if part['method'] == 'choose' and not rises(vote):
		return 'is not in alphabetical order, or names one twice'
	if part['method'] == 'rank' and len(set(vote)) < len(vote):
		return 'names one twice'
	if part['method'] == 'score' and not all(is_whole(one) and 0 <= one <= 5 for one in vote.values()):
		return 'has a score that is not 0 to 5'
	return None


def step_9(record, told):
	expected = tallied(record)
	parts = [part['id'] for part in record.manifest['parts']]
	if [result['part'] for result in record.results] != parts:
		raise Wrong('results are not of the parts of the manifest, in its order')
	for result in record.results:
		for name, wanted in expected[result['part']].items():
			if result[name] != wanted:
				raise Wrong('in part %s, %s of results is not what the votes add up to' % (result['part'], name))
	who_won(record)
	rest = {name: value for name, value in record.read.items() if name != 'hash'}
	found = digest('12w/record/v1', json_bytes(rest)).hex()
	if found != record.hash:
		raise Wrong('the hash of the record does not follow from the rest')
	if told.record and found != told.record:
		raise Wrong('the hash of the record is %s, and you were told %s' % (found, told.record))
	elsewhere = [part['id'] for part in record.manifest['parts'] if part['count'] not in COUNTED_HERE]
	if not elsewhere:
		return None
	return 'who won in %s was not counted again here; for that: npm run count -- record.json --part ID' % ', '.join(elsewhere)


def who_won(record):
	"""What can be said of every count, and of those of three ways, exactly who."""
	parts = {part['id']: part for part in record.manifest['parts']}
	gone = {name: set(part['withdrawn']) for name, part in parts.items()}
	for one in record.late:
		if one['part'] not in parts or one['option'] not in parts[one['part']]['options']:
			raise Wrong('late names %s in part %s, which never stood there' % (one['option'], one['part']))
		if one['option'] in parts[one['part']]['withdrawn']:
			raise Wrong('late names %s in part %s, which was withdrawn before' % (one['option'], one['part']))
		gone[one['part']].add(one['option'])
	for result in record.results:
		part, elected = parts[result['part']], result['elected']
		able = set(part['options']) - gone[part['id']]
		if len(set(elected)) < len(elected) or not set(elected) <= able:
			raise Wrong('in part %s, one is elected twice or cannot be' % part['id'])
		if part['count'] in MONEY:
			if sum(part['costs'][one] for one in elected) > part['budget']:
				raise Wrong('in part %s, what is funded costs more than the budget' % part['id'])
		elif len(elected) > part['seats']:
			raise Wrong('in part %s, more are elected than there are seats' % part['id'])
		if part['count'] in COUNTED_HERE and elected != most_wanted(record, part, able):
			raise Wrong('in part %s, the votes elect others, or in another order' % part['id'])


def most_wanted(record, part, able):
	"""Who has most votes, or points where votes are scores; of as many, who was drawn first."""
	points = {}
	for name, vote in votes_that_count(record):
		if name == part['id'] and isinstance(vote, (list, dict)):
			for option in vote:
				if isinstance(option, str):
					points[option] = points.get(option, 0) + points_for(vote, option)
	running = [option for option in part['lots'] if option in able and option in points]
	return sorted(running, key=lambda option: -points[option])[: part['seats']]


def points_for(vote, option):
	if isinstance(vote, list):
		return 1
	return vote[option] if is_whole(vote[option]) else 0


def votes_that_count(record):
	audit = {(row['e'], row['part']) for row in record.audit}
	votes = [(row['part'], row['vote']) for row in record.counted if (row['e'], row['part']) not in audit]
	return votes + [(row['part'], row['vote']) for batch in record.paper for row in batch['rows']]


def tallied(record):
	"""What results should say of each part. A vote that fits no part adds nothing: step 8 says so."""
	found = {
		part['id']: {'ballots': 0, 'blank': 0, 'tallies': dict.fromkeys(part['options'], 0)}
		for part in record.manifest['parts']
	}
	for part, vote in votes_that_count(record):
		if part not in found or not isinstance(vote, (list, dict)):
			continue
		found[part]['ballots'] += 1
		found[part]['blank'] += not vote
		for option in {one for one in vote if isinstance(one, str)}:
			if option in found[part]['tallies']:
				found[part]['tallies'][option] += 1
	return found


def step_10(record, _told):
	closing = record.closing
	schools = record.manifest['schools']
	if [school['id'] for school in closing['schools']] != [school['id'] for school in schools]:
		raise Wrong('the schools of the closing record are not those of the manifest, in its order')
	for school in closing['schools']:
		for name in ('issued', 'used', 'unused', 'void'):
			count(school[name], '%s of school %s' % (name, school['id']))
		if school['issued'] != school['used'] + school['unused'] + school['void']:
			raise Wrong('in school %s, used, unused and void do not add up to issued' % school['id'])
	used = sum(school['used'] for school in closing['schools'])
	if used != closing['used']:
		raise Wrong('the schools used %d slips, and the closing record says %d' % (used, closing['used']))
	no_more_than_the_roll(record, closing['schools'], schools)


def no_more_than_the_roll(record, closed, schools):
	"""In each school, and in all together, where the small batches count too."""
	rolls = {school['id']: school['roll'] for school in schools}
	papers = dict.fromkeys(rolls, 0)
	for batch in record.paper:
		if batch['school'] in papers:
			papers[batch['school']] += batch['count']
	ends = {one['id']: (one['issued'] - one['void'], one['used'] + papers[one['id']], rolls[one['id']]) for one in closed}
	in_all = [sum(end[place] for end in ends.values()) for place in range(3)]
	in_all[1] = record.closing['used'] + sum(batch['count'] for batch in record.paper)
	ends = {'school %s' % name: end for name, end in ends.items()}
	for where, (slips, ballots, roll) in [*ends.items(), ('all schools together', in_all)]:
		if slips > roll + record.manifest['auditSlips']['count']:
			raise Wrong('in %s, %d slips were issued and are not void: more than the roll' % (where, slips))
		if ballots > roll + record.manifest['auditSlips']['count']:
			raise Wrong('in %s, there are %d used slips and papers: more than the roll' % (where, ballots))


# A step may end with a sentence on what it leaves to another program, which is no failure.
STEPS = [step_1, step_2, step_3, step_4, step_5, step_6, step_7, step_8, step_9, step_10]


# Saying it


def verify(record, told):
	"""Of each step its number, what is wrong if anything is, and what it leaves to another program."""
	asked = Record(record)
	return [(number, *outcome(step, asked, told)) for number, step in enumerate(STEPS, 1)]


def outcome(step, record, told):
	try:
		return None, step(record, told)
	except Wrong as wrong:
		return str(wrong), None
	except (RecursionError, UnicodeEncodeError):
		return 'it holds text or lists that no record has', None


def verify_file(path, told):
	try:
		return verify(read_record(path), told)
	except Wrong as wrong:
		return [(1, str(wrong), None)]
	except RecursionError:
		return [(1, 'the file has more lists inside lists than any record', None)]
	except MemoryError:
		return [(1, 'the file is greater than the memory of this computer', None)]


def in_words(wrong, note):
	if wrong:
		return 'FAIL ' + wrong
	return 'ok; ' + note if note else 'ok'


def told_hash(text):
	if not HASH.fullmatch(text.lower()):
		raise argparse.ArgumentTypeError('a hash is 64 letters from 0 to 9 and a to f')
	return text.lower()


def main(arguments):
	asked = argparse.ArgumentParser(description='Checks the public record of a ballot.')
	asked.add_argument('files', nargs='+', metavar='record.json')
	asked.add_argument('--manifest', type=told_hash, metavar='HASH', help='what you were sent before the ballot opened')
	asked.add_argument('--closing', type=told_hash, metavar='HASH', help='what you were sent when it closed')
	asked.add_argument('--record', type=told_hash, metavar='HASH', help='what you were sent with the result')
	asked.add_argument('--json', action='store_true', help='one line of JSON for each file')
	told = asked.parse_args(arguments)
	all_ok = True
	for path in told.files:
		found = verify_file(path, told)
		failed = [step for step, wrong, _ in found if wrong]
		said = ['step %d: %s' % (step, in_words(wrong, note)) for step, wrong, note in found]
		all_ok = all_ok and not failed
		if told.json:
			print(json.dumps({'file': path, 'ok': not failed, 'failed': failed, 'said': said}))
		else:
			print('\n'.join([ascii(path)[1:-1], *said, 'FAIL' if failed else 'ok: all ten steps'] + ['']))
	return 0 if all_ok else 1


if __name__ == '__main__':
	sys.stdout.reconfigure(errors='backslashreplace')
	sys.exit(main(sys.argv[1:]))
