import {Group, Slider, Stack, Text} from '@mantine/core';

type Props = {
  label: string;
  /** What its ends mean. */
  low: string;
  high: string;
  /** Percent, 0 to 100 in steps of 5, unless there is another range. */
  min?: number;
  max?: number;
  step?: number;
  value: number;
  valueText: (value: number) => string;
  onChange: (value: number) => void;
};

/** A slider that says in words what its ends mean. */
export function LabelledSlider({
  label,
  low,
  high,
  min = 0,
  max = 100,
  step = 5,
  value,
  valueText,
  onChange,
}: Props) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Slider
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={onChange}
        label={valueText}
        thumbLabel={label}
        thumbValueText={valueText}
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
