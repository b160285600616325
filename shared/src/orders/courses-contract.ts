import { command } from '../contract/endpoint.ts';
import { bool, id, int, list, nullable, time } from '../kernel/shape.ts';
import { fireCourse, holdCourse } from './courses.ts';
import { rushLines } from './rush-lines.ts';

const onCheck = { checkId: id() };
const course = int(1, 9);

export const coursesCommands = {
  fireCourse: command({
    name: 'orders.fire-course',
    path: '/checks/:checkId/courses/fire',
    may: 'lines.fire',
    says: 'Fire what a course holds: now or at a time, all at once or so that all of it is done together.',
    params: onCheck,
    body: { course, at: nullable(time()), isTogether: bool() },
    errors: ['check/is-closed', 'check/is-voided', 'course/empty', 'fire/too-far', 'station/none'],
    rule: fireCourse,
  }),
  holdCourse: command({
    name: 'orders.hold-course',
    path: '/checks/:checkId/courses/hold',
    may: 'lines.fire',
    says: 'Take the time off a course: it waits until somebody fires it.',
    params: onCheck,
    body: { course },
    errors: ['check/is-closed', 'check/is-voided', 'course/empty'],
    rule: holdCourse,
  }),
  rushLines: command({
    name: 'orders.rush',
    path: '/lines/rush',
    may: 'lines.fire',
    says: 'Move the tickets on which these lines cook to the front.',
    body: { lineIds: list(id(), 200, 1) },
    errors: ['rush/nothing'],
    rule: rushLines,
  }),
} as const;
