import {Group, Slider, Stack, Text} from '@mantine/core';

type Props = {
  label: string;
  /** What its ends mean. */
  low: string;
  high: string;
  /** Percent, 0 to 100. */
  value: number;
  valueText: (percent: number) => string;
  onChange: (percent: number) => void;
};

/** A slider in percent that says in words what its ends mean. */
export function LabelledSlider({label, low, high, value, valueText, onChange}: Props) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Slider
        min={0}
        max={100}
        step={5}
        value={value}
        onChange={onChange}
        label={valueText}
        thumbLabel={label}
        thumbProps={{'aria-valuetext': valueText(value)}}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {low}
        </Text>
        <Text size="xs" c="dimmed">
          {high}
        </Text>
      </Group>
    </Stack>
  );
}
