import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

export function NoStation({ isDevice }: { readonly isDevice: boolean }) {
  return (
    <div className="kitchen-state">
      <span className="kitchen-state-icon">
        <Icon name="alert" />
      </span>
      <h2>This station is gone</h2>
      <p>
        {isDevice
          ? 'The station of this screen was removed. A manager can pair the screen with another one.'
          : 'It was removed, or the address is mistyped.'}
      </p>
      {!isDevice && (
        <LinkButton to="/kitchen" size="l">
          Show all stations
        </LinkButton>
      )}
    </div>
  );
}
