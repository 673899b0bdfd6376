import {Button, Center, Stack, Text} from '@mantine/core';
import {texts} from '@/texts';

/** In place of a page that is not for visitors. */
export function SignInFirst() {
  return (
    <Center mih="40dvh">
      <Stack align="center">
        <Text>{texts.session.notForVisitors}</Text>
        <Button component="a" href="/sign-in">
          {texts.session.signIn}
        </Button>
      </Stack>
    </Center>
  );
}
