"""Made-up records of ballots, built from the page (docs/decisions/0016) and not with what the verifier is made of."""

import hashlib
import json

WAYS = {
	'choose': ['choose', 'approval', 'greedy', 'shares'],
	'rank': ['irv', 'stv', 'meek', 'borda', 'schulze'],
	'score': ['score', 'judgment'],
}
ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'


def jcs(value):
	"""Canonical JSON as far as these records need it: no name in them is outside of ASCII."""
	return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()


def sha(*pieces):
	return hashlib.sha256(b''.join(pieces)).digest()


def h(domain, *pieces):
	return sha(domain.encode(), b'\0', *pieces)


def root_of(hashes):
	"""As the RFC says it: split at the greatest power of two below the length."""
	if not hashes:
		return sha()
	if len(hashes) == 1:
		return sha(b'\0', hashes[0])
	split = 1
	while split * 2 < len(hashes):
		split *= 2
	return sha(b'\1', root_of(hashes[:split]), root_of(hashes[split:]))


def base32(data, letters):
	bits = ''.join(format(byte, '08b') for byte in data)
	return ''.join(ALPHABET[int(bits[place : place + 5], 2)] for place in range(0, letters * 5, 5))


def some_manifest(chance, parts, schools, roll):
	"""Names that trouble programs are among the options: `constructor` is one in JavaScript, 1 sorts before 10."""
	names = ['constructor', '1', '10', '2', '-', 'a', 'b', 'sam', 'amira', 'valueof', 'x' * 40]
	methods = ['choose', 'rank', 'score']
	made = []
	for place in range(parts):
		options = chance.sample(names, chance.randint(1, 7))
		method = methods[(place + chance.randrange(3)) % 3]
		made.append(
			{
				'id': 'part-%d' % (parts - place),
				'method': method,
				'options': options,
				'most': chance.randint(1, len(options)),
				'withdrawn': [one for one in options if chance.random() < 0.1],
				**some_way_of_counting(chance, method, options),
			}
		)
	return {
		'protocol': '12w/ballot/v1',
		'id': 'mayor-2027',
		'title': 'Children’s “Mayor” \\ \t\x01\x7f \U0001f3d9 مدينة',
		'parts': made,
		'schools': [{'id': 'school-%d' % place, 'roll': roll} for place in range(schools)],
		'opens': '2027-06-21T08:00:00.000Z',
		'closes': '2027-06-25T15:00:00.000Z',
		'publicKey': 'Zm9v',
		'commit': '4822eba',
		'auditSlips': {'count': 3, 'hash': h('list', chance.randbytes(8)).hex()},
	}


def some_way_of_counting(chance, method, options):
	count = chance.choice(WAYS[method])
	way = {'count': count, 'seats': 1, 'lots': chance.sample(options, len(options))}
	if count in ('greedy', 'shares'):
		way.update(budget=chance.randint(0, 30), costs={one: chance.randint(1, 20) for one in options})
	elif count != 'irv':
		way['seats'] = chance.randint(1, len(options))
	return way


def some_late(chance, manifest):
	stood = [(part['id'], one) for part in manifest['parts'] for one in part['options'] if one not in part['withdrawn']]
	return [{'part': part, 'option': one} for part, one in sorted(stood) if chance.random() < 0.15]


def some_vote(chance, part):
	chosen = chance.sample(part['options'], chance.randint(0, part['most']))
	if part['method'] == 'choose':
		return sorted(chosen)
	return chosen if part['method'] == 'rank' else {one: chance.randint(0, 5) for one in chosen}


def some_record(chance, parts=2, schools=2, voters=9, batches=2, hours=3, audit=2):
	"""A whole record that is right: so many voters on screens, batches of paper, checkpoints and audit slips."""
	manifest = some_manifest(chance, parts, schools, roll=voters + 25 * (batches + 1))
	receipts = [h('12w/receipt/v1', chance.randbytes(16)) for _ in range(voters)]
	ballots = [[counted_row(chance, part) for part in manifest['parts']] for _ in receipts]
	checkpoints = some_checkpoints(chance, manifest, receipts, hours)
	record = {
		'protocol': '12w/ballot/v1',
		'manifest': manifest,
		'checkpoints': checkpoints,
		'closing': some_closing(chance, manifest, checkpoints, voters),
		'received': sorted(one.hex() for one in receipts),
		'counted': sorted((row for ballot in ballots for row in ballot), key=by_e),
		'audit': sorted(
			({'e': row['e'], 'part': row['part']} for ballot in ballots[:audit] for row in ballot), key=by_e
		),
		'paper': some_paper(chance, manifest, batches) if schools else [],
		'late': some_late(chance, manifest),
	}
	record['results'] = results_of(record)
	return sealed(record)


def by_e(row):
	return row['e'], row['part']


def counted_row(chance, part):
	vote = some_vote(chance, part)
	e = base32(h('12w/counted/v1', chance.randbytes(16), jcs({'part': part['id'], 'vote': vote})), 16)
	return {'e': e, 'part': part['id'], 'vote': vote}


def some_checkpoints(chance, manifest, receipts, hours):
	if not hours:
		return []
	ends = sorted(chance.randint(0, len(receipts)) for _ in range(hours - 1)) + [len(receipts)]
	made = []
	for before, end in zip([0] + ends, ends):
		made.append({'added': sorted(one.hex() for one in receipts[before:end]), 'receipts': end, 'used': end})
	record = {'manifest': manifest, 'checkpoints': made}
	chain(record)
	return made


def chain(record):
	"""Writes the roots and hashes of the checkpoints, and of the closing record if there is one, anew."""
	before = h('12w/ballot/v1/manifest', jcs(record['manifest']))
	seen = []
	for point in record['checkpoints']:
		seen += [bytes.fromhex(one) for one in point['added']]
		point['root'] = root_of(sorted(seen)).hex()
		before = h('12w/ckpt/v1', before, *numbers(point))
		point['hash'] = before.hex()
	if 'closing' in record:
		closing = record['closing']
		closing['root'] = root_of(sorted(seen)).hex()
		closing['hash'] = h('12w/ckpt/v1', before, *numbers(closing), b'CLOSE', jcs(closing['schools'])).hex()


def numbers(point):
	return bytes.fromhex(point['root']), point['receipts'].to_bytes(8, 'big'), point['used'].to_bytes(8, 'big')


def some_closing(chance, manifest, checkpoints, voters):
	left = voters
	schools = []
	for place, school in enumerate(manifest['schools']):
		used = left if place == len(manifest['schools']) - 1 else chance.randint(0, left)
		unused, void = chance.randint(0, 5), chance.randint(0, 2)
		schools.append({'id': school['id'], 'issued': used + unused + void, 'used': used, 'unused': unused, 'void': void})
		left -= used
	record = {
		'manifest': manifest,
		'checkpoints': checkpoints,
		'closing': {'receipts': voters, 'used': voters, 'schools': schools},
	}
	chain(record)
	return record['closing']


def some_paper(chance, manifest, batches):
	"""Batches of twenty and more have their school; the last holds the small ones of all schools."""
	names = sorted(chance.sample(['a', 'b', 'b1', 'b10', 'b2', '7', 'z-1', 'zz'], max(batches - 1, 0)))
	school = lambda: chance.choice(manifest['schools'])['id']
	large = [some_batch(chance, manifest, name, school(), chance.randint(20, 24)) for name in names]
	small = [some_batch(chance, manifest, 'together', None, chance.randint(1, 24))] if batches else []
	return sorted(large + small, key=lambda batch: batch['batch'])


def some_batch(chance, manifest, name, school, count):
	rows = [{'part': part['id'], 'vote': some_vote(chance, part)} for part in manifest['parts'] for _ in range(count)]
	rows.sort(key=lambda row: (row['part'], jcs(row['vote'])))
	return {'batch': name, 'school': school, 'count': count, 'rows': rows}


def results_of(record):
	hidden = [by_e(row) for row in record['audit']]
	rows = [row for row in record['counted'] if by_e(row) not in hidden]
	rows += [row for batch in record['paper'] for row in batch['rows']]
	results = []
	for part in record['manifest']['parts']:
		votes = [row['vote'] for row in rows if row['part'] == part['id']]
		tallies = {option: sum(option in vote for vote in votes) for option in part['options']}
		blank = sum(len(vote) == 0 for vote in votes)
		elected = winners(part, votes, [one['option'] for one in record['late'] if one['part'] == part['id']])
		result = {'part': part['id'], 'ballots': len(votes), 'blank': blank, 'tallies': tallies, 'elected': elected}
		results.append(result)
	return results


def winners(part, votes, late):
	"""Seat by seat, who has most of those left. Of counts that no verifier makes, anybody who could be: the first drawn."""
	left = [one for one in part['lots'] if one not in part['withdrawn'] and one not in late]
	if part['count'] in ('greedy', 'shares'):
		return [one for place, one in enumerate(left) if sum(part['costs'][it] for it in left[: place + 1]) <= part['budget']]
	if part['count'] not in ('choose', 'approval', 'score'):
		return left[: part['seats']]
	left = [one for one in left if any(one in vote for vote in votes)]
	won = []
	while left and len(won) < part['seats']:
		has = [sum(vote[one] if isinstance(vote, dict) else vote.count(one) for vote in votes if one in vote) for one in left]
		won.append(left.pop(has.index(max(has))))
	return won


def sealed(record):
	"""The same record with a hash that fits it."""
	rest = {name: value for name, value in record.items() if name != 'hash'}
	return {**rest, 'hash': h('12w/record/v1', jcs(rest)).hex()}
