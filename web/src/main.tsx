import './app/mantine.css';
import './app/app.css';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './app/App';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html must have an element with the id root');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
