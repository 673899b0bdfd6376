import {Button, Center, Stack, Text} from '@mantine/core';
import {Component, type ReactNode} from 'react';
import {texts} from '@/texts';

type Props = {children: ReactNode};

type State = {error: Error | null};

/** Keeps an error in one page from taking the others, and the player, with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {error: null};

  static getDerivedStateFromError(error: Error): State {
    return {error};
  }

  override render() {
    if (!this.state.error) {
      return this.props.children;
    }
    return (
      <Center mih="50dvh" p="md">
        <Stack align="center" role="alert">
          <Text>{texts.app.broken}</Text>
          <Text size="sm" c="dimmed">
            {this.state.error.message}
          </Text>
          <Button onClick={() => window.location.reload()}>{texts.app.tryAgain}</Button>
        </Stack>
      </Center>
    );
  }
}
