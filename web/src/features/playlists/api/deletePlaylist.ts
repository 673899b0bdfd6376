import {useQueryClient} from '@tanstack/react-query';
import {useCallback} from 'react';
import {apiUrl, request} from '@/api/client';
import {useToast} from '@/components/toast/ToastContext';
import {texts} from '@/texts';
import {leave, stay} from '../leaving';
import {PLAYLISTS_KEY} from './listPlaylists';

/**
 * Deletes a saved playlist, for its owner and admins: it is out of sight at once, and deleted when the time to undo
 * that is over.
 */
export function useDeletePlaylist() {
  const client = useQueryClient();
  const say = useToast();
  return useCallback(
    (code: string, name: string) => {
      const remove = async () => {
        const path = `/saved-playlists/${encodeURIComponent(code)}`;
        if (document.visibilityState === 'hidden') {
          // The page is being left: only this outlives it.
          void fetch(apiUrl(path), {method: 'DELETE', keepalive: true});
          return;
        }
        try {
          await request<undefined>('DELETE', path);
          // It is gone: asking for it again would be answered with a problem.
          client.removeQueries({queryKey: [...PLAYLISTS_KEY, code]});
          await client.invalidateQueries({queryKey: [...PLAYLISTS_KEY, 'list']});
        } catch (error) {
          say({text: texts.playlists.notDeleted(name, error instanceof Error ? error.message : '')});
        } finally {
          stay(code);
        }
      };
      leave(code);
      say({
        text: texts.playlists.deleted(name),
        action: {text: texts.playlists.undo, act: () => stay(code)},
        onGone: () => void remove(),
      });
    },
    [client, say],
  );
}
