import { act as settle, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../test/show.tsx';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Dialog } from './Dialog.tsx';
import { counted, elapsed, initials } from './elapsed.ts';
import { TextField } from './Field.tsx';
import { grouped } from './grouped.ts';
import { Icon } from './Icon.tsx';
import { OneTap } from './OneTap.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Stepper } from './Stepper.tsx';
import { currentToasts, showToast } from './toast-list.ts';
import { ToastRegion } from './ToastRegion.tsx';
import { wentThrough } from './went-through.ts';

afterEach(() => vi.useRealTimers());

describe('a button', () => {
  it('never submits a form by accident, and has a name even as an icon', () => {
    render(
      <Button icon="close" isIconOnly>
        Close
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Close' });
    expect(button.getAttribute('type')).toBe('button');
  });
});

describe('an icon', () => {
  it('is silent beside words, and speaks alone', () => {
    const { container } = render(<Icon name="bell" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    render(<Icon name="bell" label="Ready" />);
    expect(screen.getByRole('img', { name: 'Ready' })).toBeTruthy();
  });
});

describe('a dialog', () => {
  function Opener() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        {isOpen && (
          <Dialog title="Void it?" onClose={() => setOpen(false)} footer={<Button>Void</Button>}>
            Why?
          </Dialog>
        )}
      </>
    );
  }

  it('is modal, is named by its title and closes on Escape', async () => {
    render(<Opener />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    const dialog = screen.getByRole('dialog', { name: 'Void it?' });
    expect(dialog).toHaveProperty('open', true);
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes on a tap beside it, not on one inside', async () => {
    render(<Opener />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    fireEvent.click(screen.getByText('Why?'));
    expect(screen.getByRole('dialog')).toBeTruthy();
    fireEvent.click(screen.getByRole('dialog'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a field', () => {
  it('ties label, hint and error to its input', () => {
    const { rerender } = render(<TextField label="Name" hint="As on the card" />);
    const input = screen.getByRole('textbox', { name: 'Name' });
    const says = () => document.getElementById(input.getAttribute('aria-describedby')!)?.textContent;
    expect(says()).toBe('As on the card');
    rerender(<TextField label="Name" hint="As on the card" error="Too long" />);
    expect(says()).toBe('Too long');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Too long');
  });
});

describe('a choice', () => {
  it('is one of a group of radios with a name', async () => {
    const onChange = vi.fn<(value: number) => void>();
    const options = [
      { value: 0, says: 'Table' },
      { value: 1, says: 'Seat 1' },
    ];
    render(<Choice label="Seat" value={0} options={options} onChange={onChange} />);
    const group = within(screen.getByRole('group', { name: 'Seat' }));
    expect(group.getByRole('radio', { name: 'Table' })).toHaveProperty('checked', true);
    await userEvent.click(group.getByRole('radio', { name: 'Seat 1' }));
    expect(onChange).toHaveBeenCalledWith(1);
  });
});

describe('steps at one place', () => {
  it('take one tap each: the second of a double tap does nothing', () => {
    const onTap = vi.fn<() => void>();
    render(
      <OneTap>
        <Button onClick={onTap}>Next</Button>
      </OneTap>,
    );
    const tapAt = (timeStamp: number): void => {
      const tap = new MouseEvent('click', { bubbles: true, cancelable: true });
      Object.defineProperty(tap, 'timeStamp', { value: timeStamp });
      fireEvent(screen.getByRole('button'), tap);
    };
    for (const at of [10, 120, 340, 400]) tapAt(at);
    expect(onTap).toHaveBeenCalledTimes(2);
  });
});

describe('a stepper', () => {
  it('stays within its bounds', () => {
    render(<Stepper label="Guests" value={1} min={1} max={1} onChange={() => {}} />);
    for (const button of screen.getAllByRole('button')) expect(button).toHaveProperty('disabled', true);
  });
});

describe('what is said', () => {
  it('by an alarm interrupts, by anything else waits its turn', () => {
    render(<Banner tone="alarm">Grill is silent</Banner>);
    render(<Banner tone="calm">All is well</Banner>);
    expect(screen.getByRole('alert').textContent).toBe('Grill is silent');
    expect(screen.getByRole('status').textContent).toBe('All is well');
  });

  it('while loading is what is being waited for', () => {
    render(<Skeleton label="Loading the floor" />);
    expect(screen.getByRole('status').textContent).toBe('Loading the floor');
  });

  it('in passing goes by itself, and can be dismissed or acted upon before', async () => {
    vi.useFakeTimers();
    const undo = vi.fn<() => void>();
    render(<ToastRegion />);
    settle(() => showToast('Sent.', { action: { label: 'Undo', do: undo } }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    settle(() => showToast('Served.'));
    expect(screen.getByText('Served.')).toBeTruthy();
    settle(() => void vi.advanceTimersByTime(6_000));
    expect(screen.queryByText('Served.')).toBeNull();
  });

  it('in passing is never more than three things at once', () => {
    for (const text of ['one', 'two', 'three', 'four']) showToast(text);
    expect(currentToasts().map(({ text }) => text)).toEqual(['two', 'three', 'four']);
  });

  it('when something is refused is why', () => {
    expect(wentThrough({ ok: true })).toBe(true);
    expect(currentToasts()).toEqual([]);
    expect(wentThrough({ ok: false, refused: { message: 'Table 4 is taken.' } })).toBe(false);
    expect(currentToasts()).toMatchObject([{ text: 'Table 4 is taken.', tone: 'bad' }]);
  });
});

describe('words for numbers', () => {
  it('tell how long as people say it', () => {
    const minutes = (count: number) => elapsed(0, count * 60_000);
    expect([minutes(0.5), minutes(1), minutes(59.9), minutes(60), minutes(125)]).toEqual(['now', '1 min', '59 min', '1 h 00', '2 h 05']);
  });

  it('never tell a time before now, should two clocks differ', () => {
    expect(elapsed(5_000, 0)).toBe('now');
  });

  it('know one from many, and a person by their letters', () => {
    expect([counted(1, 'cover'), counted(0, 'cover'), counted(2, 'box', 'boxes')]).toEqual(['1 cover', '0 covers', '2 boxes']);
    expect([initials('Ana Ruiz'), initials('Cher'), initials('Ana María de la Ruiz')]).toEqual(['AR', 'C', 'AM']);
  });

  it('keep groups in the order of their first member', () => {
    expect([...grouped([3, 1, 4, 1, 5], (n) => (n % 2 ? 'odd' : 'even'))]).toEqual([
      ['odd', [3, 1, 1, 5]],
      ['even', [4]],
    ]);
  });
});
