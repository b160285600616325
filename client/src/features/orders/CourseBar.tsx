import './courses.css';
import { memo, useCallback, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useMay } from '../../live/use-may.ts';
import { useAct, useNow, useSelect } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { countdown, COURSE_KINDS, coursesOf, type CourseView } from './course-view.ts';
import { CourseTimeSheet } from './CourseTimeSheet.tsx';
import { useClock } from './use-clock.ts';

/** What of a check still waits or cooks, course by course, and what can be done about it. */
export const CourseBar = memo(function CourseBar({ checkId }: { readonly checkId: string }) {
  const courses = useSelect(
    COURSE_KINDS,
    useCallback((state) => coursesOf(state, checkId), [checkId]),
    isSameValue,
  );
  if (courses.length === 0) return null;
  return (
    <section className="courses" aria-label="Courses">
      {courses.map((course) => (
        <CourseRow key={course.course} checkId={checkId} view={course} />
      ))}
    </section>
  );
});

interface CourseRowProps {
  readonly checkId: string;
  readonly view: CourseView;
}

function CourseRow({ checkId, view }: CourseRowProps) {
  const { course, held, says, fireAt, cookingIds, isRush } = view;
  return (
    <fieldset className="course" aria-label={`Course ${course}`}>
      <div className="course-says">
        <b>Course {course}</b>
        {held > 0 && <span>{held} held</span>}
        {cookingIds.length > 0 && <span>{cookingIds.length} cooking</span>}
        {isRush && <Badge hue={33}>Rush</Badge>}
        {fireAt !== null && <Countdown until={fireAt} />}
      </div>
      {says && <p className="course-lines">{says}</p>}
      <CourseActs checkId={checkId} view={view} />
    </fieldset>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const now = useNow(1_000);
  const clock = useClock();
  return (
    <Badge hue={85} icon="clock">
      <span aria-hidden>{until > now ? countdown(until, now) : 'firing'}</span>
      <span className="visually-hidden">fires by itself at {clock(until)}</span>
    </Badge>
  );
}

function CourseActs({ checkId, view: { course, held, fireAt, cookingIds, isRush } }: CourseRowProps) {
  const act = useAct();
  const may = useMay();
  const [isTiming, setTiming] = useState(false);
  const fire = (isTogether: boolean) => wentThrough(act('fireCourse', { checkId, course, at: null, isTogether }));
  if (!may('fireCourse')) return null;
  return (
    <div className="course-acts">
      {held > 0 && (
        <>
          <Button icon="flame" onClick={() => fire(false)} aria-label={`Fire course ${course}`}>
            Fire
          </Button>
          {held > 1 && (
            <Button onClick={() => fire(true)} aria-label={`Fire course ${course} so that all is done together`}>
              Together
            </Button>
          )}
          <Button icon="clock" onClick={() => setTiming(true)} aria-label={`Fire course ${course} later`}>
            Later
          </Button>
          {fireAt !== null && (
            <Button icon="pause" onClick={() => wentThrough(act('holdCourse', { checkId, course }))} aria-label={`Hold course ${course}`}>
              Hold
            </Button>
          )}
        </>
      )}
      {cookingIds.length > 0 && !isRush && (
        <Button onClick={() => wentThrough(act('rushLines', { lineIds: [...cookingIds] }))} aria-label={`Rush course ${course}`}>
          Rush
        </Button>
      )}
      {isTiming && <CourseTimeSheet checkId={checkId} course={course} canBeTogether={held > 1} onClose={() => setTiming(false)} />}
    </div>
  );
}
