package org.qmp4j.examples.vm.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in columns, as wide as they need to be. */
public final class Table {
    private static final String GAP = "   ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        rows.add(List.of(header));
    }

    /** One more row; as many cells as the header has. */
    public Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("the table has " + rows.get(0).size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The text, with a line below the header, without a line break at its end. */
    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        int whole = widths.stream().mapToInt(width -> width + GAP.length()).sum();
        List<String> lines =
                rows.stream().map(row -> line(row, widths)).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "-".repeat(whole));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .append(" ".repeat(widths.get(column) - cell.length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
