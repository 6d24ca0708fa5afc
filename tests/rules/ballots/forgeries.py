"""Forgeries whose hashes all fit: in each, one rule is broken, and the steps that read it find it."""

import random
from itertools import count

from some_records import chain, results_of, some_record


def record_to_forge():
	"""The first record with all that the forgeries need. They are rare: the search begins where one is."""
	for seed in count(3_127):
		record = some_record(random.Random(seed), parts=3, voters=24, hours=3, batches=3)
		methods = {part['method'] for part in record['manifest']['parts'] if part['most'] > 1}
		hours = [len(point['added']) for point in record['checkpoints']]
		is_whole = len(methods) == 3 and min(hours) > 2 and record['paper'][-1]['count'] < 20
		if is_whole and has_two_winners(record) and has_all_who_stopped(record) and 'budget' in str(record['manifest']):
			return record


def has_two_winners(record):
	return any(len(result['elected']) > 1 for result in counted_here(record))


def has_all_who_stopped(record):
	return len(record['late']) > 1 and any(part['withdrawn'] for part in record['manifest']['parts'])


def counted_here(record):
	"""The results that every verifier counts again."""
	ways = {part['id']: part['count'] for part in record['manifest']['parts']}
	return [result for result in record['results'] if ways[result['part']] in ('choose', 'approval', 'score')]


def other_protocol(record):
	record['protocol'] = '12w/ballot/v2'


def no_manifest(change):
	"""A manifest of another shape: every step that reads the manifest says so, the first of them first."""

	def forge(record):
		change(record['manifest'])
		chain(record)

	forge.__name__ = change.__name__
	return [1, 2, 4, 6, 8, 9, 10], forge


def school_twice(manifest):
	manifest['schools'].append(manifest['schools'][0])


def option_twice(manifest):
	manifest['parts'][0]['options'].append(manifest['parts'][0]['options'][0])


def title_of_no_text(manifest):
	manifest['title'] = None


def method_of_another_page(manifest):
	next(part for part in manifest['parts'] if part['method'] == 'rank')['method'] = 'borda'


def nobody_may_choose(manifest):
	manifest['parts'][0]['most'] = 0


def no_options(manifest):
	manifest['parts'][0].update(options=[], withdrawn=[])


def withdrawn_that_never_stood(manifest):
	manifest['parts'][0]['withdrawn'] = ['nobody']


def count_of_another_method(manifest):
	part = next(part for part in manifest['parts'] if part['method'] == 'rank')
	part['count'] = 'score'


def lots_of_some(manifest):
	manifest['parts'][0]['lots'].pop()


def lots_of_a_stranger(manifest):
	manifest['parts'][0]['lots'][0] = 'nobody'


def lots_twice(manifest):
	manifest['parts'][0]['lots'].append(manifest['parts'][0]['lots'][0])


def more_seats_than_options(manifest):
	part = next(part for part in manifest['parts'] if 'budget' not in part)
	part['seats'] = len(part['options']) + 1


def no_seats(manifest):
	manifest['parts'][0]['seats'] = 0


def seats_of_money(manifest):
	next(part for part in manifest['parts'] if 'budget' in part)['seats'] = 2


def money_for_seats(manifest):
	part = next(part for part in manifest['parts'] if 'budget' not in part)
	part.update(budget=1, costs=dict.fromkeys(part['options'], 1))


def no_budget(manifest):
	del next(part for part in manifest['parts'] if 'budget' in part)['budget']


def cost_of_nothing(manifest):
	part = next(part for part in manifest['parts'] if 'budget' in part)
	part['costs'][part['options'][0]] = 0


def cost_unknown(manifest):
	part = next(part for part in manifest['parts'] if 'budget' in part)
	del part['costs'][part['options'][0]]


def no_parts(manifest):
	manifest['parts'] = []


def receipts_said_wrong(record):
	record['checkpoints'][0]['receipts'] += 1
	chain(record)


def fewer_used(record):
	record['checkpoints'][0]['used'] = record['checkpoints'][2]['used'] + 1
	chain(record)


def added_not_sorted(record):
	point = max(record['checkpoints'], key=lambda one: len(one['added']))
	point['added'].reverse()
	chain(record)


def added_again(record):
	first, second = [point for point in record['checkpoints'] if point['added']][:2]
	second['added'][0] = first['added'][0]
	second['added'].sort()
	record['received'] = sorted(one for point in record['checkpoints'] for one in point['added'])
	chain(record)


def closing_of_other_numbers(record):
	record['closing']['receipts'] += 1
	chain(record)


def receipt_swallowed(record):
	record['received'].pop()


def received_not_sorted(record):
	record['received'].reverse()


def slip_without_receipt(record):
	record['checkpoints'][-1]['used'] += 1
	record['closing']['used'] += 1
	school = record['closing']['schools'][0]
	school['used'] += 1
	school['issued'] += 1
	chain(record)


def audit_of_nothing(record):
	record['audit'][0]['e'] = '0' * 16
	record['results'] = results_of(record)


def audit_of_one_part(record):
	record['audit'] = [row for row in record['audit'] if row['part'] == 'part-1']
	record['results'] = results_of(record)


def paper_of_no_school(record):
	record['paper'][0]['school'] = 'elsewhere'


def small_batches_of_one_school(record):
	record['paper'][-1]['school'] = 'school-0'


def small_batch_of_its_own(record):
	assert record['paper'][-1]['count'] < 20
	record['paper'][-1].update(batch='zzz', school='school-0')


def batches_not_sorted(record):
	record['paper'].reverse()


def paper_too_many(record):
	record['paper'][0]['count'] += 1


def batch_twice(record):
	record['paper'][1]['batch'] = record['paper'][0]['batch']


def counted_not_sorted(record):
	record['counted'].reverse()


def more_audit_than_slips(record):
	record['manifest']['auditSlips']['count'] = 1
	chain(record)


def too_many_named(record):
	part = next(part for part in record['manifest']['parts'] if part['most'] > 1)
	part['most'] = min(len(row['vote']) for row in record['counted'] if row['part'] == part['id'])
	part['most'] = max(part['most'], 1)
	chain(record)


def part_of(record, method, most=1):
	return next(one for one in record['manifest']['parts'] if one['method'] == method and one['most'] >= most)


def vote_of(record, method, change):
	"""Changes one vote that names two at least, and adds up the results anew."""
	part = part_of(record, method, most=2)['id']
	change(next(row['vote'] for row in record['counted'] if row['part'] == part and len(row['vote']) > 1))
	record['results'] = results_of(record)


def chosen_not_sorted(record):
	vote_of(record, 'choose', lambda vote: vote.reverse())


def ranked_twice(record):
	vote_of(record, 'rank', lambda vote: vote.__setitem__(1, vote[0]))


def scored_six(record):
	vote_of(record, 'score', lambda vote: vote.__setitem__(next(iter(vote)), 6))


def voted_for_nobody_who_stands(record):
	vote_of(record, 'rank', lambda vote: vote.__setitem__(0, 'nobody'))


def vote_of_another_method(record):
	part = part_of(record, 'score')['id']
	row = next(row for row in record['counted'] if row['part'] == part and row['vote'])
	row['vote'] = sorted(row['vote'])
	record['results'] = results_of(record)


def tally_of_one_more(record):
	tallies = record['results'][0]['tallies']
	tallies[next(iter(tallies))] += 1


def elected_in_another_order(record):
	next(result for result in counted_here(record) if len(result['elected']) > 1)['elected'].reverse()


def elected_too_few(record):
	next(result for result in counted_here(record) if result['elected'])['elected'].pop()


def elected_a_stranger(record):
	record['results'][0]['elected'] = ['nobody']


def funded_beyond_the_budget(record):
	part = next(part for part in record['manifest']['parts'] if 'budget' in part)
	gone = part['withdrawn'] + [one['option'] for one in record['late'] if one['part'] == part['id']]
	part['budget'] = 0
	result = next(result for result in record['results'] if result['part'] == part['id'])
	result['elected'] = [one for one in part['options'] if one not in gone][:1]
	assert result['elected']
	chain(record)


def elected_all_the_same(record):
	"""Who won stopped standing, and is elected none the less."""
	result = next(result for result in record['results'] if result['elected'])
	record['late'].append({'part': result['part'], 'option': result['elected'][0]})
	record['late'].sort(key=lambda one: (one['part'], one['option']))


def late_not_sorted(record):
	record['late'].reverse()


def late_twice(record):
	record['late'].insert(0, record['late'][0])


def late_of_a_stranger(record):
	record['late'][-1]['option'] = 'zzz'


def late_of_no_part(record):
	record['late'] = [{'part': 'zzz', 'option': 'a'}]
	record['results'] = results_of(record)


def late_and_withdrawn(record):
	part = next(part for part in record['manifest']['parts'] if part['withdrawn'])
	record['late'].append({'part': part['id'], 'option': part['withdrawn'][0]})
	record['late'].sort(key=lambda one: (one['part'], one['option']))


def results_in_another_order(record):
	record['results'].reverse()


def slips_that_vanished(record):
	record['closing']['schools'][0]['issued'] += 1
	chain(record)


def more_issued_than_the_roll(record):
	school = record['closing']['schools'][0]
	school['issued'] += 1_000
	school['unused'] += 1_000
	chain(record)


def more_papers_than_the_roll(record):
	for school in record['manifest']['schools']:
		school['roll'] = 19
	record['manifest']['auditSlips']['count'] = 2
	chain(record)


def more_small_batches_than_all_rolls(record):
	"""In each school all is well, and its roll is full: it is the small batches that are too many."""
	record['manifest']['auditSlips']['count'] = 2
	for school, end in zip(record['manifest']['schools'], record['closing']['schools']):
		papers = sum(batch['count'] for batch in record['paper'] if batch['school'] == school['id'])
		end.update(issued=end['used'], unused=0, void=0)
		school['roll'] = end['used'] + papers
	chain(record)


def school_that_used_less(record):
	school = max(record['closing']['schools'], key=lambda one: one['used'])
	school['used'] -= 1
	school['unused'] += 1
	chain(record)


def schools_in_another_order(record):
	record['closing']['schools'].reverse()
	chain(record)


def less_than_nothing(record):
	record['closing']['schools'][0]['void'] -= 10
	record['closing']['schools'][0]['issued'] -= 10
	chain(record)


FORGERIES = [
	([1], other_protocol),
	*map(no_manifest, [school_twice, option_twice, title_of_no_text, method_of_another_page, nobody_may_choose]),
	*map(no_manifest, [no_options, withdrawn_that_never_stood, no_parts]),
	*map(no_manifest, [count_of_another_method, lots_of_some, lots_of_a_stranger, lots_twice]),
	*map(no_manifest, [more_seats_than_options, no_seats, seats_of_money]),
	*map(no_manifest, [money_for_seats, no_budget, cost_of_nothing, cost_unknown]),
	([2], receipts_said_wrong),
	([3], fewer_used),
	([3], added_not_sorted),
	([3, 7], added_again),
	([4], closing_of_other_numbers),
	([5, 6], receipt_swallowed),
	([5, 7], received_not_sorted),
	([5], slip_without_receipt),
	([6], audit_of_nothing),
	([6], audit_of_one_part),
	([6], paper_of_no_school),
	([6], paper_too_many),
	([6], small_batches_of_one_school),
	([6], small_batch_of_its_own),
	([7], batches_not_sorted),
	([7], batch_twice),
	([7], counted_not_sorted),
	([6], more_audit_than_slips),
	([8], too_many_named),
	([8], chosen_not_sorted),
	([8], ranked_twice),
	([8], scored_six),
	([8], voted_for_nobody_who_stands),
	([8], vote_of_another_method),
	([9], tally_of_one_more),
	([9], results_in_another_order),
	([9], elected_in_another_order),
	([9], elected_too_few),
	([9], elected_a_stranger),
	([9], funded_beyond_the_budget),
	([9], elected_all_the_same),
	([7], late_not_sorted),
	([7], late_twice),
	([9], late_of_a_stranger),
	([9], late_of_no_part),
	([9], late_and_withdrawn),
	([10], slips_that_vanished),
	([10], more_issued_than_the_roll),
	([10], more_papers_than_the_roll),
	([10], more_small_batches_than_all_rolls),
	([10], school_that_used_less),
	([10], schools_in_another_order),
	([10], less_than_nothing),
]
