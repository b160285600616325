import type { Section } from '@heard/shared/floor/floor-kinds.ts';
import { isServing } from '@heard/shared/floor/who-serves.ts';
import { useRows } from '../../live/use-live.ts';
import { newId } from '../../live/new-id.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { addingSection, assigningSection, removingSection, renamingSection, type Deed } from './deeds.ts';
import { SavedField } from './SavedField.tsx';
import type { Editor } from './use-editor.ts';

/** The parts of the room, each looked after by one server. */
export function SectionFields({ editor: { view, history } }: { readonly editor: Editor }) {
  const does = (deed: Deed): void => {
    const refused = history.does(deed);
    if (refused) wentThrough({ ok: false, refused });
  };
  const nameOfNext = `Section ${view.sections.length + 1}`;
  return (
    <section className="editor-part" aria-labelledby="editor-sections">
      <h2 id="editor-sections">Sections</h2>
      {view.sections.map((section) => (
        <SectionRow
          key={section.id}
          section={section}
          tables={view.tables.filter((table) => table.sectionId === section.id).length}
          history={history}
          does={does}
        />
      ))}
      <Button size="l" icon="plus" isWide onClick={() => does(addingSection(newId(), nameOfNext))}>
        Add a section
      </Button>
    </section>
  );
}

interface SectionRowProps {
  readonly section: Section;
  readonly tables: number;
  readonly history: Editor['history'];
  readonly does: (deed: Deed) => void;
}

function SectionRow({ section, tables, history, does }: SectionRowProps) {
  const serving = useRows('member', isServing);
  return (
    <div className="editor-section">
      <SavedField
        label={`Name of ${section.name}`}
        value={section.name}
        maxLength={40}
        onSave={(name) => history.does(renamingSection(section, name))}
      />
      <Field label={`Server of ${section.name}`}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={section.serverId ?? ''}
            onChange={(event) => does(assigningSection(section, event.target.value || null))}
          >
            <option value="">Nobody</option>
            {serving.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {tables === 0 && (
        <Button tone="danger" icon="trash" onClick={() => does(removingSection(section))}>
          Remove {section.name}
        </Button>
      )}
    </div>
  );
}
