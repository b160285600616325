/** What nearly every screen has a little of, carried by the first load: a request each would cost more than all of it. */
import '../live/use-live.ts';
import '../ui/elapsed.ts';
import '../ui/grouped.ts';
import '../ui/LinkButton.tsx';
import '../ui/Quiet.tsx';
import '../ui/toast-list.ts';
import '../ui/use-media.ts';
import '../ui/use-search.ts';
import '../ui/use-title.ts';
import '../ui/went-through.ts';
