package deejai.demo;

import deejai.demo.music.Style;
import java.util.List;

/// Somebody who does not exist, and their only album.
///
/// @param name   of the artist
/// @param album  its title
/// @param year   of its release
/// @param titles of all pieces that it may have, in order
record DemoArtist(String name, String album, int year, List<String> titles) {

    DemoArtist {
        titles = List.copyOf(titles);
    }

    private static DemoArtist of(String name, String album, int year, String... titles) {
        return new DemoArtist(name, album, year, List.of(titles));
    }

    /// The two artists of a style.
    static List<DemoArtist> of(Style style) {
        return switch (style) {
            case AMBIENT ->
                List.of(
                        of(
                                "Halden Moor",
                                "Slow Weather",
                                2019,
                                "Estuary at Dawn",
                                "Paper Clouds",
                                "A Room of Snow",
                                "The Tide Keeps Time",
                                "Lanterns Adrift",
                                "Long Quiet"),
                        of(
                                "Ostra Vey",
                                "Glass Hours",
                                2022,
                                "Under the Ice",
                                "Observatory",
                                "Breathing Metal",
                                "Half a Moon",
                                "Sleepwalk North",
                                "Where Fog Begins"));
            case HOUSE ->
                List.of(
                        of(
                                "Lumo Kask",
                                "Night Tram",
                                2018,
                                "Last Stop Harbour",
                                "Velvet Ticket",
                                "Four Doors Down",
                                "Sunday on Repeat",
                                "Line Nine",
                                "Warm Platform"),
                        of(
                                "Dita Farrowgate",
                                "Copper Sunrise",
                                2021,
                                "Roof Party Physics",
                                "Say It in Colour",
                                "Hot Pavement",
                                "Glow Department",
                                "After the After",
                                "Lemon Skyline"));
            case DRUM_AND_BASS ->
                List.of(
                        of(
                                "Kestrel Ninety",
                                "Concrete Rain",
                                2016,
                                "Underpass",
                                "Signal Lost",
                                "Sodium Lights",
                                "Ring Road Dream",
                                "Grid Runner",
                                "Wet Neon"),
                        of(
                                "Vanta Orrin",
                                "Faster Than Maps",
                                2020,
                                "Escape Angle",
                                "Magnet City",
                                "Zero Contour",
                                "Night Atlas",
                                "Blue Shift Hotel",
                                "Turbine"));
            case PIANO ->
                List.of(
                        of(
                                "Elin Torvaldsen-Reed",
                                "Letters Not Sent",
                                2014,
                                "Dear Nobody",
                                "The Blue Envelope",
                                "Postscript",
                                "Written by Candle",
                                "Return to Sender",
                                "Yours, Always"),
                        of(
                                "Augustin Perlemont",
                                "Twelve Small Rooms",
                                2009,
                                "The Attic",
                                "Winter Garden",
                                "Staircase",
                                "The Locked Study",
                                "Kitchen, Morning",
                                "Hall of Coats"));
            case CHIPTUNE ->
                List.of(
                        of(
                                "Pixel Fjord",
                                "Coin-Op Summer",
                                2012,
                                "Insert Sunshine",
                                "Ice Cream Level",
                                "Boss on Holiday",
                                "Save Point by the Sea",
                                "Turbo Bicycle",
                                "High Score Sunset"),
                        of(
                                "Sprite Bakery",
                                "Flour and Fireballs",
                                2015,
                                "Croissant Castle",
                                "Gingerbread Dungeon",
                                "Double Jump Dough",
                                "The Oven Is Lava",
                                "Sugar Rush Hour",
                                "Crumb Quest"));
            case WALTZ ->
                List.of(
                        of(
                                "Lindow Palm Court Strings",
                                "Ballroom by the Sea",
                                2007,
                                "The Pier at Nine",
                                "Gloves and Feathers",
                                "Promenade Waltz",
                                "Champagne Tide",
                                "Chandelier",
                                "One More Turn"),
                        of(
                                "Kapelle Immergold",
                                "Winter Dances",
                                2011,
                                "Frost on the Carousel",
                                "Old Town Turning",
                                "The Clockmaker's Daughter",
                                "Sleigh Bells Far Away",
                                "Embers",
                                "Last Dance in November"));
            case BLUES ->
                List.of(
                        of(
                                "Moss Callowhill",
                                "Porch Light",
                                1998,
                                "Slow Dog Blues",
                                "Rain Barrel",
                                "Nickel for the Ferry",
                                "Cornbread Sunday",
                                "Rusty Gate",
                                "Three Fences Home"),
                        of(
                                "Delphine Ruskin-Hale",
                                "Railway Kitchen",
                                2004,
                                "Freight Train Coffee",
                                "Hand Me the Salt",
                                "Midnight Biscuit",
                                "Boxcar Shuffle",
                                "Kettle on the Boil",
                                "Platform Two Blues"));
            case GAMELAN ->
                List.of(
                        of(
                                "The Bronze Orchard",
                                "Rain on Kettles",
                                2013,
                                "Opening of the Gate",
                                "Seven Frogs",
                                "Rice Terrace, Evening",
                                "Shadow Puppets",
                                "The River Counts",
                                "Lamp Oil"),
                        of(
                                "Orkes Tirta Besi",
                                "Iron Water",
                                2002,
                                "Two Dragons",
                                "Sparks from the Forge",
                                "Village Clock",
                                "Night Market",
                                "Monsoon Letters",
                                "The Gong Maker"));
        };
    }
}
