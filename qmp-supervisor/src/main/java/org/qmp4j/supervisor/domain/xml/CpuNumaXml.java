package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Access;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.NumaDef.CellCacheDef;
import org.qmp4j.supervisor.domain.NumaDef.CellDef;
import org.qmp4j.supervisor.domain.NumaDef.InterconnectDef;
import org.qmp4j.supervisor.domain.NumberSet;

/** {@code <cpu><numa>}: formatdomain, "CPU model and topology". */
final class CpuNumaXml {
    private static final int MOST_CELLS = 128;
    private static final int NEAREST = 10;
    private static final int FURTHEST = 255;
    private static final XmlValue<Long> SIZE = XmlValue.number(0L, Long.MAX_VALUE / 2);

    /** A cell with its number. */
    private record Numbered(@Nullable Integer id, CellDef cell) {}

    /** How far it is to a cell. */
    private record Sibling(int id, int value) {}

    private static final XmlField<Sibling, Integer> SIBLING_ID =
            XmlField.attribute("id", XmlValue.number(0, MOST_CELLS), Sibling::id);
    private static final XmlField<Sibling, Integer> SIBLING_VALUE =
            XmlField.attribute("value", XmlValue.number(NEAREST, FURTHEST), Sibling::value);
    private static final XmlField<List<Sibling>, List<Sibling>> SIBLINGS = XmlField.children(
            new XmlShape<>(
                    "sibling",
                    in -> new Sibling(in.need(SIBLING_ID), in.need(SIBLING_VALUE)),
                    List.of(SIBLING_ID, SIBLING_VALUE)),
            list -> list);
    private static final XmlField<Numbered, List<Sibling>> DISTANCES = XmlField.child(
            new XmlShape<>("distances", in -> in.need(SIBLINGS), List.of(SIBLINGS)), CpuNumaXml::siblings);

    private static final XmlField<CellCacheDef, Integer> LEVEL =
            XmlField.attribute("level", XmlValue.number(1, 255), CellCacheDef::level);
    private static final XmlField<CellCacheDef, CellCacheDef.Associativity> ASSOCIATIVITY = XmlField.attribute(
            "associativity", XmlValue.words(CellCacheDef.Associativity.values()), CellCacheDef::associativity);
    private static final XmlField<CellCacheDef, CellCacheDef.WritePolicy> POLICY =
            XmlField.attribute("policy", XmlValue.words(CellCacheDef.WritePolicy.values()), CellCacheDef::policy);
    private static final XmlField<CellCacheDef, Long> CACHE_SIZE =
            XmlField.child(valued("size", "KiB", false), CellCacheDef::sizeKib);
    private static final XmlField<CellCacheDef, Long> LINE =
            XmlField.child(valued("line", "B", true), CellCacheDef::lineBytes);
    private static final XmlField<Numbered, List<CellCacheDef>> CACHES = XmlField.children(
            new XmlShape<>(
                    "cache",
                    in -> new CellCacheDef(
                            in.need(LEVEL),
                            in.need(ASSOCIATIVITY),
                            in.need(POLICY),
                            in.need(CACHE_SIZE),
                            in.need(LINE)),
                    List.of(LEVEL, ASSOCIATIVITY, POLICY, CACHE_SIZE, LINE)),
            numbered -> numbered.cell().caches());

    private static final XmlField<Numbered, Integer> ID =
            XmlField.attribute("id", XmlValue.number(0, MOST_CELLS), Numbered::id);
    private static final XmlField<Numbered, NumberSet> CPUS =
            XmlField.attribute("cpus", XmlValue.SET, numbered -> numbered.cell().cpus());
    private static final XmlField<Numbered, Long> MEMORY =
            XmlField.attribute("memory", SIZE, numbered -> numbered.cell().memoryKib());
    private static final XmlField<Numbered, String> UNIT = XmlField.attribute("unit", SizeXml.UNIT, cell -> "KiB");
    private static final XmlField<Numbered, Access> ACCESS = XmlField.attribute(
            "memAccess",
            XmlValue.words(Access.values()),
            numbered -> numbered.cell().access());
    private static final XmlField<Numbered, Boolean> DISCARD = XmlField.attribute(
            "discard", XmlValue.YES_NO, numbered -> numbered.cell().discard());
    private static final XmlField<NumaDef, List<Numbered>> CELLS = XmlField.children(
            new XmlShape<>(
                    "cell", CpuNumaXml::cell, List.of(ID, CPUS, MEMORY, UNIT, ACCESS, DISCARD, DISTANCES, CACHES)),
            CpuNumaXml::numbered);
    private static final XmlField<NumaDef, List<InterconnectDef>> INTERCONNECTS =
            XmlField.child(InterconnectXml.SHAPE, numa -> numa.interconnects().isEmpty() ? null : numa.interconnects());

    static final XmlShape<NumaDef> SHAPE = new XmlShape<>("numa", CpuNumaXml::make, List.of(CELLS, INTERCONNECTS));

    private CpuNumaXml() {}

    /** A size whose number and unit are attributes. */
    private static XmlShape<Long> valued(String name, String written, boolean bytes) {
        XmlField<Long, Long> value = XmlField.attribute("value", SIZE, size -> size);
        XmlField<Long, String> unit = XmlField.attribute("unit", SizeXml.UNIT, size -> written);
        return new XmlShape<>(
                name,
                in -> bytes
                        ? SizeXml.bytes(in.need(value), in.get(unit, written))
                        : SizeXml.kib(in.need(value), in.get(unit)),
                List.of(value, unit));
    }

    private static @Nullable List<Sibling> siblings(Numbered numbered) {
        List<Sibling> siblings = new ArrayList<>();
        numbered.cell().distances().forEach((id, value) -> siblings.add(new Sibling(id, value)));
        return siblings.isEmpty() ? null : siblings;
    }

    private static List<Numbered> numbered(NumaDef numa) {
        List<Numbered> numbered = new ArrayList<>();
        numa.cells().forEach(cell -> numbered.add(new Numbered(numbered.size(), cell)));
        return numbered;
    }

    private static Numbered cell(XmlShape.Reading in) {
        Map<Integer, Integer> distances = new LinkedHashMap<>();
        Integer id = in.get(ID);
        for (Sibling sibling : in.get(DISTANCES, List.of())) {
            if (id != null && (sibling.id() == id) != (sibling.value() == NEAREST)) {
                throw new IllegalArgumentException("a cell is " + NEAREST
                        + " from itself and further from all others: cell " + sibling.id() + " is " + sibling.value());
            }
            if (distances.put(sibling.id(), sibling.value()) != null) {
                throw new IllegalArgumentException("sibling " + sibling.id() + " is named twice");
            }
        }
        long kib = SizeXml.kib(in.need(MEMORY), in.get(UNIT));
        return new Numbered(
                id,
                new CellDef(in.get(CPUS), kib, in.get(ACCESS), in.get(DISCARD), distances, in.get(CACHES, List.of())));
    }

    /** Cells are numbered all or not at all, from 0 and without a gap. */
    private static NumaDef make(XmlShape.Reading in) {
        List<Numbered> read = in.get(CELLS, List.of());
        CellDef[] cells = new CellDef[read.size()];
        for (int place = 0; place < cells.length; place++) {
            Numbered numbered = read.get(place);
            int id = numbered.id() == null ? place : numbered.id();
            if (id >= cells.length || cells[id] != null) {
                throw in.wrong(CELLS, place, "cells are numbered from 0, each once and without a gap: " + id);
            }
            for (int sibling : numbered.cell().distances().keySet()) {
                if (sibling >= cells.length) {
                    throw in.wrong(
                            CELLS,
                            place,
                            "cell " + id + " is told the distance of cell " + sibling + ", which is not there");
                }
            }
            cells[id] = numbered.cell();
        }
        return new NumaDef(List.of(cells), in.get(INTERCONNECTS, List.of()));
    }
}
