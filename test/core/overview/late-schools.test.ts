import { lateByCommune, lateCounts, wasReturned } from '../../../src/core/overview/late-schools';
import { acceptedSchool, lateSchool, returnedSchool } from '../../builders/late-snapshot';

const EXTENDED = lateSchool({ overdue: false, daysLate: 0 });
const REJECTED = returnedSchool({ status: 'rejected', returnedBy: ['GUI-01'] });
const EXEMPT = acceptedSchool({ status: 'exempt', reportedAt: null });

test('every school stands in one class, and the classes sum to the active roster', () => {
  const schools = [
    acceptedSchool(),
    acceptedSchool({ status: 'late', daysLate: 1 }),
    lateSchool(),
    returnedSchool(),
    REJECTED,
    EXTENDED,
    EXEMPT,
  ];
  const counts = lateCounts(schools);
  expect(counts).toEqual({
    exempt: 1,
    expected: 6,
    accepted: 2,
    onTime: 1,
    late: 1,
    overdue: 3,
    missing: 1,
    mustFix: 1,
    rejected: 1,
    inTime: 1,
  });
  expect(counts.exempt + counts.accepted + counts.overdue + counts.inTime).toBe(schools.length);
});

test('communes come in roster order, without those where nobody is late; the unnamed comes last', () => {
  const groups = lateByCommune([
    lateSchool({ commune: '', schoolId: '1' }),
    acceptedSchool({ commune: 'Xã Cẩm Giang', schoolId: '2' }),
    lateSchool({ commune: 'Xã Cẩm Giàng', schoolId: '3' }),
    lateSchool({ commune: 'Xã Cẩm Giang', schoolId: '4' }),
    acceptedSchool({ commune: 'Xã An Phú', schoolId: '5' }),
    lateSchool({ commune: 'Xã Cẩm Giàng', schoolId: '6' }),
  ]);
  expect(
    groups.map(({ commune, late }) => [commune, late.map(({ schoolId }) => schoolId)]),
  ).toEqual([
    ['Xã Cẩm Giang', ['4']],
    ['Xã Cẩm Giàng', ['3', '6']],
    ['', ['1']],
  ]);
});

test('returned is who sent something and is late all the same; who was rejected may be anybody', () => {
  expect([lateSchool(), returnedSchool(), REJECTED, EXTENDED].map(wasReturned)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(wasReturned(returnedSchool({ overdue: false }))).toBe(false);
});
