export { Wall } from '../../kitchen/Wall.tsx';
