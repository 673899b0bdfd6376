import {Button, Stack, Switch, Text} from '@mantine/core';
import {IconThumbDown} from '@tabler/icons-react';
import {LabelledSlider} from '@/components/LabelledSlider';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {texts} from '@/texts';
import {MOST_LOOKBACK, type RadioSettings} from '../radio';
import {useRadio} from '../RadioContext';
import {RadioStatus} from './RadioStatus';

/** How the radio goes on; all of it can be turned while it plays. */
export default function RadioPanel() {
  const {settings, setSettings} = useRadio();
  const {queue, turnDown} = usePlayer();
  const set = (changed: Partial<RadioSettings>) => setSettings({...settings, ...changed});
  return (
    <Stack gap="md" p={4}>
      <Switch
        label={texts.radio.keepPlaying}
        checked={settings.isOn}
        onChange={(event) => set({isOn: event.currentTarget.checked})}
      />
      {!settings.isOn && (
        <Text size="sm" c="dimmed">
          {texts.radio.hint}
        </Text>
      )}
      {settings.isOn && (
        <>
          <LabelledSlider
            label={texts.radio.lookback}
            low={texts.radio.lookbackLow}
            high={texts.radio.lookbackHigh}
            min={1}
            max={MOST_LOOKBACK}
            step={1}
            value={settings.lookback}
            valueText={texts.radio.lookbackValue}
            onChange={(lookback) => set({lookback})}
          />
          <LabelledSlider
            label={texts.radio.noise}
            low={texts.radio.noiseLow}
            high={texts.radio.noiseHigh}
            value={settings.noisePercent}
            valueText={texts.radio.noiseValue}
            onChange={(noisePercent) => set({noisePercent})}
          />
          <LabelledSlider
            label={texts.radio.creativity}
            low={texts.radio.creativityLow}
            high={texts.radio.creativityHigh}
            value={settings.creativityPercent}
            valueText={texts.radio.creativityValue}
            onChange={(creativityPercent) => set({creativityPercent})}
          />
          <Button
            variant="light"
            color="gray"
            leftSection={<IconThumbDown size={16} />}
            disabled={current(queue) === undefined}
            onClick={turnDown}
          >
            {texts.radio.lessLikeThis}
          </Button>
          <RadioStatus />
        </>
      )}
    </Stack>
  );
}
