export { Wall } from '../features/kitchen/Wall.tsx';
