import '../../ui/paper.css';
import type { RollWidth } from '@heard/shared/paper/lay-out.ts';
import type { Block, Paper } from '@heard/shared/paper/paper.ts';
import type { Ref } from 'react';

interface PaperViewProps {
  readonly paper: Paper;
  readonly width: RollWidth;
  readonly ref?: Ref<HTMLElement>;
}

/** A paper as it comes off the roll: black on white whatever the theme, as wide as the roll in real millimetres. */
export function PaperView({ paper, width, ref }: PaperViewProps) {
  return (
    <article ref={ref} className="paper" data-width={width} aria-label={paper.title}>
      {paper.blocks.map((block, at) => (
        // A paper is drawn anew as a whole; its blocks have no names.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={at} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.is === 'rule') return <hr className="paper-rule" />;
  if (block.is === 'frame') return <strong className="paper-frame">{block.text}</strong>;
  if (block.is === 'item') return <ItemView block={block} />;
  if (block.is === 'row') {
    return (
      <p className="paper-row" data-size={block.size} data-bold={block.isBold} data-under={block.isUnder}>
        <span>{block.left}</span> <span>{block.right}</span>
      </p>
    );
  }
  return (
    <p className="paper-words" data-size={block.size} data-bold={block.isBold} data-centred={block.isCentred}>
      {block.text}
    </p>
  );
}

function ItemView({ block: { count, name, ways, isStruck } }: { readonly block: Block & { readonly is: 'item' } }) {
  return (
    <div className="paper-item">
      <b className="paper-count">{count}</b>
      <div>
        {isStruck ? <del className="paper-name">{name}</del> : <b className="paper-name">{name}</b>}
        {ways.map((way, at) => (
          // The same way can be chosen twice.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at}>{way}</p>
        ))}
      </div>
    </div>
  );
}
