import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Library} from '@/api/types';

export const LIBRARY_KEY = ['library'];

/** The library in numbers. */
export function useLibrary() {
  return useQuery({
    queryKey: LIBRARY_KEY,
    queryFn: ({signal}) => request<Library>('GET', '/library', {signal}),
  });
}
