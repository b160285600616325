export { Button } from '../../../client/src/ui/Button.tsx';
