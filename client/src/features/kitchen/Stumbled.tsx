import { Icon } from '../../ui/Icon.tsx';

export const Stumbled = () => (
  <div className="kitchen-state" role="alert">
    <span className="kitchen-state-icon">
      <Icon name="alert" />
    </span>
    <h2>This screen stumbled</h2>
    <p>It tries again by itself in a moment. Nothing that was sent is lost.</p>
  </div>
);
