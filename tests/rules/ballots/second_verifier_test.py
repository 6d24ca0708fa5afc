"""What public/verify_ballot.py promises. Run by second-verifier.test.ts: `python3 second_verifier_test.py [test…]`."""

import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

sys.dont_write_bytecode = True
PROGRAM = Path(__file__).resolve().parents[3] / 'public' / 'verify_ballot.py'
sys.path.insert(0, str(PROGRAM.parent))

import verify_ballot  # noqa: E402
from forgeries import FORGERIES, record_to_forge  # noqa: E402
from some_records import chain, jcs, sealed, some_record  # noqa: E402
from tampering import ways_to_tamper  # noqa: E402

LONG = os.environ.get('LONG') == 'yes'
SEED = int(os.environ.get('SEED') or random.SystemRandom().randrange(2**32))


def failed(record, /, **told):
	"""The numbers of the steps that fail."""
	hashes = SimpleNamespace(**{'manifest': None, 'closing': None, 'record': None, **told})
	return [step for step, wrong, _ in verify_ballot.verify(record, hashes) if wrong]


def said_of(data, *options):
	"""What the program says of a file with these bytes, and how it ends."""
	with tempfile.TemporaryDirectory() as folder:
		path = Path(folder) / 'record.json'
		path.write_bytes(data)
		return run(*options, str(path))


def run(*arguments):
	command = [sys.executable, str(PROGRAM), *arguments]
	return subprocess.run(command, capture_output=True, text=True, check=False)


def read(data):
	"""What the program makes of bytes, without a process of its own: the outcome of each step."""
	with tempfile.NamedTemporaryFile() as file:
		file.write(data)
		file.flush()
		return verify_ballot.verify_file(file.name, SimpleNamespace(manifest=None, closing=None, record=None))


def some_shape(chance, most_voters):
	hours = chance.randint(0, 6)
	schools = chance.randint(0, 5)
	voters = chance.choice([0, 1, 2, chance.randint(0, most_voters)]) if hours and schools else 0
	return {
		'parts': chance.randint(1, 4),
		'schools': schools,
		'voters': voters,
		'batches': chance.randint(0, 4),
		'hours': hours,
		'audit': chance.randint(0, min(3, voters)),
	}


class SecondVerifier(unittest.TestCase):
	def test_right(self):
		"""B-01: every record that is right passes all ten steps."""
		how_many, most = (2_000, 3_000) if LONG else (150, 60)
		chance = random.Random(SEED)
		for _ in range(how_many):
			shape = some_shape(chance, most if chance.random() < 0.02 else 60)
			record = some_record(chance, **shape)
			told = {
				'manifest': verify_ballot.Record(record).h0().hex(),
				'closing': record['closing']['hash'],
				'record': record['hash'],
			}
			self.assertEqual(failed(record, **told), [], shape)
		print('%d records that are right' % how_many)

	def test_tampered(self):
		"""B-02: whatever is changed fails, and where the tamperer makes the hash anew, in a step that reads it."""
		how_many = 10_000 if LONG else 500
		chance = random.Random(SEED)
		done = passed = 0
		kinds = set()
		while done < how_many:
			record = some_record(chance, parts=3, voters=chance.randint(3, 9), hours=chance.randint(1, 4))
			for (kind, field), (path, tampered) in one_of_each(ways_to_tamper(record, chance), chance).items():
				self.assertNotEqual(jcs(tampered), jcs(record))
				self.assertTrue(failed(tampered), (kind, path))
				if path != ('hash',):
					again = sealed(tampered)
					if self.is_found_by_its_step(again, kind, path):
						self.assertTrue(failed(again, record=record['hash']), (kind, path))
						passed += 1
				kinds.add((kind, field))
				done += 1
		self.assertGreater(len(kinds), 300)
		print('%d records tampered with, %d kinds of change to a field among them' % (done, len(kinds)))
		print('%d of them fit when hashed anew, and are found by the hash one was told' % passed)

	def is_found_by_its_step(self, tampered, kind, path):
		"""With a new hash, only what no step can know gets by: `e`, names of batches, what a vote says beyond its names."""
		steps = set(failed(tampered))
		if kind == 'drop' and len(path) == 1:
			self.assertIn(1, steps)
		elif steps or not (UNKNOWN.fullmatch(field_of(path)) or is_winner_of_a_long_count(tampered, path)):
			self.assertTrue(READERS[path[0]] & steps, (kind, path, steps))
		return not steps

	def test_note(self):
		"""Step 9 is ok and says in which parts the winners were not counted again; in the others it says nothing."""
		chance = random.Random(SEED)
		for _ in range(20):
			record = some_record(chance, parts=2)
			ways = {part['id']: part['count'] for part in record['manifest']['parts']}
			_, wrong, note = read(jcs(record))[8]
			self.assertIsNone(wrong)
			for part, way in ways.items():
				self.assertEqual(part in (note or ''), way not in ('choose', 'approval', 'score'), (note, ways))
		said = said_of(jcs(record)).stdout.splitlines()[9]
		self.assertEqual(said, 'step 9: ok; ' + note if note else 'step 9: ok')

	def test_each_step(self):
		"""B-02: each rule of each step is needed: what breaks it alone is found by that step."""
		right = record_to_forge()
		self.assertEqual(failed(right), [])
		for steps, forge in FORGERIES:
			record = copy.deepcopy(right)
			forge(record)
			self.assertEqual(failed(sealed(record)), steps, forge.__name__)
		print('%d forgeries, each found by the step it breaks' % len(FORGERIES))

	def test_truncated(self):
		"""B-03: the last checkpoints or the closing record are cut off."""
		done = 0
		for seed in range(200 if LONG else 20):
			record = some_record(random.Random(SEED + seed), voters=12, hours=6)
			for cut in range(1, 7):
				short = {**record, 'checkpoints': record['checkpoints'][:-cut]}
				self.assertIn(4, failed(sealed(short)))
				done += 1
			without = {name: value for name, value in record.items() if name != 'closing'}
			self.assertTrue({1, 4} <= set(failed(sealed(without))))
			# Who makes the whole chain anew is found by whoever kept the closing hash.
			forged = copy.deepcopy(record)
			forged['checkpoints'].pop(0)
			chain(forged)
			self.assertIn(4, failed(sealed(forged), closing=record['closing']['hash']))
			done += 2
		print('%d records cut short' % done)

	def test_told(self):
		"""A forged record that fits itself is found by each of the three hashes one may have been told."""
		chance = random.Random(SEED)
		record, forged = some_record(chance), some_record(chance)
		self.assertEqual(failed(forged), [])
		self.assertEqual(failed(forged, manifest=verify_ballot.Record(record).h0().hex()), [1])
		self.assertEqual(failed(forged, closing=record['closing']['hash']), [4])
		self.assertEqual(failed(forged, record=record['hash']), [9])

	def test_any_bytes(self):
		"""Any bytes at all are answered with sentences: bytes changed, cut, put in, and rubbish."""
		chance = random.Random(SEED)
		done = 0
		for _ in range(2_000 if LONG else 150):
			data = jcs(some_record(chance, parts=1, voters=2, batches=1, hours=1, audit=1))
			place = chance.randrange(len(data))
			for changed in (
				data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :],
				data[:place] + data[place + 1 :],
				data[:place] + bytes([chance.randrange(33, 256)]) + data[place:],
				data[:place],
				chance.randbytes(place % 50),
			):
				if not means_the_same(changed, data):
					self.assertTrue(any(wrong for _, wrong, _ in read(changed)), changed)
				done += 1
		print('%d files of changed bytes' % done)

	def test_not_a_record(self):
		"""What no record has, as bytes: each with its sentence."""
		record = jcs(some_record(random.Random(3), voters=3)).decode()
		for data, sentence in (
			(b'', 'not JSON'),
			(b'\xff\xfe{}', 'not text in UTF-8'),
			(b'[]', 'not the object that a record is'),
			(b'[' * 100_000, 'lists inside lists'),
			(b'{"a":' * 100_000, 'lists inside lists'),
			(b'{"a":1.0}', 'not a whole number in digits'),
			(b'{"a":1e2}', 'not a whole number in digits'),
			(b'{"a":NaN}', 'not a whole number in digits'),
			(b'{"a":-Infinity}', 'not a whole number in digits'),
			(b'{"a":9007199254740992}', 'greater than any in a record'),
			(b'{"a":' + b'9' * 100_000 + b'}', 'greater than any in a record'),
			(record.replace('"id":', '"id":"again","id":', 1).encode(), "'id' twice"),
			(record.replace('Mayor', '\\ud800', 1).encode(), 'text or lists that no record has'),
			(record.replace('"roll":78', '"roll":true', 1).encode(), 'not a whole number'),
			(b'{}', 'the record has no protocol'),
		):
			found = [wrong for _, wrong, _ in read(data) if wrong]
			self.assertTrue(found and sentence in found[0], (data[:60], found))

	def test_program(self):
		"""Many files, each with ten steps; --json has a line for each; ends with 0 only when all are ok."""
		record = some_record(random.Random(SEED), voters=5)
		right, wrong = jcs(record), jcs({**record, 'received': []})
		words = said_of(right, '--closing', record['closing']['hash'].upper())
		self.assertEqual((words.returncode, words.stderr), (0, ''))
		steps = [line.split(';')[0] for line in words.stdout.splitlines()[1:11]]
		self.assertEqual(steps, ['step %d: ok' % step for step in range(1, 11)])
		self.assertIn('step 5: FAIL received is not', said_of(wrong).stdout)
		with tempfile.TemporaryDirectory() as folder:
			paths = [str(Path(folder) / name) for name in ('right.json', 'wrong.json', 'none.json')]
			Path(paths[0]).write_bytes(right + b'\n')
			Path(paths[1]).write_bytes(wrong)
			found = run('--json', *paths, folder)
			lines = [json.loads(line) for line in found.stdout.splitlines()]
		self.assertEqual((found.returncode, found.stderr), (1, ''))
		self.assertEqual([line['file'] for line in lines], [*paths, folder])
		self.assertEqual([line['ok'] for line in lines], [True, False, False, False])
		self.assertEqual([line['failed'] for line in lines], [[], [5, 6, 9], [1], [1]])
		self.assertEqual(run('--closing', 'abc', 'x.json').returncode, 2)

	def test_canonical(self):
		"""RFC 8785, 3.2.3: the example of how names are sorted; and how text is escaped."""
		names = ['\u20ac', '\r', '\ufb33', '1', '\U0001f600', '\x80', '\xf6']
		found = verify_ballot.canonical(dict.fromkeys(names, 0))
		self.assertEqual(found, '{"\\r":0,"1":0,"\x80":0,"\xf6":0,"\u20ac":0,"\U0001f600":0,"\ufb33":0}')
		self.assertEqual(verify_ballot.canonical('\u20ac$\x0f\nA\'B"\\\\"/'), '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
		self.assertEqual(verify_ballot.canonical([-1, {}, [], 9007199254740991]), '[-1,{},[],9007199254740991]')

	def test_merkle(self):
		"""The roots that Certificate Transparency publishes for its eight example leaves."""
		leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
		roots = [
			'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
			'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
			'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
			'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
			'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
			'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
			'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
			'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
			'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
		]
		for length, root in enumerate(roots):
			found = verify_ballot.merkle_root([bytes.fromhex(leaf) for leaf in leaves[:length]])
			self.assertEqual(found.hex(), root)


def means_the_same(changed, data):
	"""-0 is 0, and there is more than one way to write a letter."""
	try:
		return json.loads(changed) == json.loads(data)
	except ValueError:
		return False


READERS = {
	'protocol': {1},
	'manifest': {1, 2},
	'checkpoints': {2, 3, 4},
	'closing': {4},
	'received': {5},
	'counted': {6, 7, 8, 9},
	'audit': {6, 7, 9},
	'paper': {6, 7, 8, 9},
	'late': {7, 9},
	'results': {9},
	'extra': {1},
}

UNKNOWN = re.compile(r'late(\..+)?|counted\.\*\.e|(counted|paper\.\*\.rows)\.\*\.vote(\..+)?|paper\.\*\.(batch|school)')


def is_winner_of_a_long_count(record, path):
	"""Who won where no verifier counts again: then only the hash tells."""
	if path[0] != 'results' or 'elected' not in path:
		return False
	way = record['manifest']['parts'][path[1]]['count']
	return way not in ('choose', 'approval', 'score')


def one_of_each(ways, chance):
	"""One way of every kind for every field, wherever in its lists it stands: `counted` and `counted.*.vote` are two."""
	found = {}
	for kind, path, tampered in ways:
		found.setdefault((kind, field_of(path)), []).append((path, tampered))
	return {key: chance.choice(those) for key, those in found.items()}


def field_of(path):
	return '.'.join('*' if isinstance(step, int) else step for step in path)


if __name__ == '__main__':
	print('SEED=%d' % SEED)
	unittest.main()
