import {Button, Group, NumberInput, SegmentedControl, Stack, TagsInput} from '@mantine/core';
import {IconBan} from '@tabler/icons-react';
import {lazy, Suspense, useState} from 'react';
import {LabelledSlider} from '@/components/LabelledSlider';
import {useSession} from '@/features/session/api/getSession';
import {texts} from '@/texts';
import {useGenres} from '../api/getGenres';
import {MOST_LENGTH, type MakeSettings} from '../wishes';

const BannedDialog = lazy(() => import('./BannedDialog'));

type Props = {
  settings: MakeSettings;
  onChange: (settings: MakeSettings) => void;
  /** Ids of the tracks that are never to be played. */
  banned: readonly string[];
  onLetIn: (trackIds: readonly string[]) => void;
};

/** How a playlist is made, in plain words. */
export default function SettingsPanel({settings, onChange, banned, onLetIn}: Props) {
  const set = (changed: Partial<MakeSettings>) => onChange({...settings, ...changed});
  return (
    <Stack gap="md" component="section" aria-label={texts.make.settings}>
      <LabelledSlider
        label={texts.make.creativity}
        low={texts.make.creativityLow}
        high={texts.make.creativityHigh}
        valueText={texts.make.creativityValue}
        value={settings.creativityPercent}
        onChange={(creativityPercent) => set({creativityPercent})}
      />
      <LabelledSlider
        label={texts.make.noise}
        low={texts.make.noiseLow}
        high={texts.make.noiseHigh}
        valueText={texts.make.noiseValue}
        value={settings.noisePercent}
        onChange={(noisePercent) => set({noisePercent})}
      />
      <LengthSetting settings={settings} onChange={set} />
      <NumberInput
        label={texts.make.spacing}
        min={0}
        max={100}
        allowDecimal={false}
        value={settings.artistSpacing}
        onChange={(value) => set({artistSpacing: Math.max(0, Number(value))})}
      />
      <GenresInput genres={settings.genres} onChange={(genres) => set({genres})} />
      <Group grow>
        <YearInput
          label={texts.make.yearFrom}
          value={settings.yearFrom}
          onChange={(yearFrom) => set({yearFrom})}
        />
        <YearInput label={texts.make.yearTo} value={settings.yearTo} onChange={(yearTo) => set({yearTo})} />
      </Group>
      <NeverAgain banned={banned} onLetIn={onLetIn} />
    </Stack>
  );
}

type GenresProps = {genres: readonly string[]; onChange: (genres: readonly string[]) => void};

/** Genres as they are in the tags; those that the library has most of are offered. */
function GenresInput({genres, onChange}: GenresProps) {
  const [isUsed, setUsed] = useState(false);
  const {data: session} = useSession();
  const known = useGenres(isUsed && session?.access !== 'visitor');
  return (
    <TagsInput
      label={texts.make.genres}
      placeholder={genres.length === 0 ? texts.make.genresHint : ''}
      data={known}
      value={[...genres]}
      onChange={onChange}
      onFocus={() => setUsed(true)}
      acceptValueOnBlur
      clearable
      comboboxProps={{withinPortal: false}}
      clearButtonProps={{'aria-label': texts.make.clearGenres}}
    />
  );
}

function NeverAgain({banned, onLetIn}: Pick<Props, 'banned' | 'onLetIn'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {banned.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          w="fit-content"
          leftSection={<IconBan size={16} />}
          onClick={() => setOpen(true)}
        >
          {texts.make.banned(banned.length)}
        </Button>
      )}
      <Suspense fallback={null}>
        {isOpen && <BannedDialog banned={banned} onLetIn={onLetIn} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

type LengthProps = {settings: MakeSettings; onChange: (changed: Partial<MakeSettings>) => void};

function LengthSetting({settings: {length, lengthUnit}, onChange}: LengthProps) {
  return (
    <Group align="end" wrap="nowrap">
      <NumberInput
        flex={1}
        label={texts.make.length}
        min={1}
        max={MOST_LENGTH[lengthUnit]}
        allowDecimal={false}
        value={length}
        onChange={(value) => Number(value) > 0 && onChange({length: Number(value)})}
      />
      <SegmentedControl
        aria-label={texts.make.lengthUnit}
        data={[
          {value: 'tracks', label: texts.make.lengthUnits.tracks},
          {value: 'minutes', label: texts.make.lengthUnits.minutes},
        ]}
        value={lengthUnit}
        onChange={(unit) =>
          onChange(
            unit === 'minutes' ? {lengthUnit: 'minutes', length: 60} : {lengthUnit: 'tracks', length: 20},
          )
        }
      />
    </Group>
  );
}

type YearProps = {label: string; value: number | null; onChange: (year: number | null) => void};

function YearInput({label, value, onChange}: YearProps) {
  return (
    <NumberInput
      label={label}
      min={0}
      max={9999}
      allowDecimal={false}
      hideControls
      value={value ?? ''}
      onChange={(given) => onChange(given === '' ? null : Number(given))}
    />
  );
}
