#!/usr/bin/env python3
"""Agreement tables and Dawid-Skene from packed sessions, on Apache Spark.

    annotate export -f sessions -o all.sessions.jsonl sessions
    spark-submit agreement.py all.sessions.jsonl OUTPUT

The input is what `annotate export -f sessions` writes: a file, a folder of them, or any path Spark reads. An
item is a stretch of an article, by the SHA-256 of its text and the first and last code point, so the
annotators of an article must have cut it alike; where they did not, the job stops and names the articles.
Sessions of models, gold and consensus are left out, and of several sessions of an annotator of the same
article the one that was changed last counts. A line that is not a session is left out, counted and named. Of
each session only what is compared is read, without its text.

OUTPUT gets `summary.json` (counts, percent agreement, Krippendorff's alpha, priors and confusion matrices);
`pairs`, a folder of Parquet with a row a pair of annotators (items, agreement, Cohen's kappa); and
`posteriors`, a row an item with the label, its probability, all probabilities and how many voted; where
labels are tied, `label` is null and `tied` names them. The figures and the rules for ties and single votes
are those of `annotate agreement` and `annotate consensus --method dawid-skene`.

What travels between machines at an iteration of Dawid-Skene are the annotators' matrices, not the ratings:
these are grouped by item once and stay where they are.
"""

import argparse
import json
import math
import pathlib
import sys

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as f
from pyspark.sql.types import ArrayType, StringType, StructField, StructType

SKIP = "skip"
RIGHT, WRONG, PRIOR, TOLERANCE = 14.0, 6.0, 10.0, 1e-5


def wanted(schema, members):
    """The parts of a schema that are named: a list of members, each with the members of its value, or None for
    all."""
    kept = []
    for field in schema.fields:
        if field.name not in members:
            continue
        inner = members[field.name]
        kind = field.dataType
        if inner and isinstance(kind, ArrayType):
            kind = ArrayType(wanted(kind.elementType, inner))
        elif inner:
            kind = wanted(kind, inner)
        kept.append(StructField(field.name, kind))
    return StructType(kept)


# Texts, notes and histories are never read into a row.
MEMBERS = {
    "format": None,
    "version": None,
    "id": None,
    "annotator": None,
    "annotator_kind": None,
    "modified": None,
    "article": {"sha256": None},
    "codebook": {"labels": {"name": None}},
    "statements": {"start": None, "end": None, "label": None, "skipped": None},
}
FORMAT, VERSION = "annotate-session", 2


def lines(spark, path):
    """A row a line, as narrow as can be; `is_bad` where the line is not a session that this job reads."""
    published = json.loads(
        pathlib.Path(__file__).with_name("sessions.schema.json").read_text(encoding="utf-8")
    )
    schema = wanted(StructType.fromJson(published), MEMBERS).add("_bad", StringType())
    read = spark.read.schema(schema).option("columnNameOfCorruptRecord", "_bad").json(path)
    is_session = (
        (f.col("format") == FORMAT)
        & (f.col("version") <= VERSION)
        & f.col("article.sha256").isNotNull()
        & f.col("annotator").isNotNull()
        & f.col("statements").isNotNull()
    )
    return read.select(
        (f.col("_bad").isNotNull() | ~f.coalesce(is_session, f.lit(False))).alias("is_bad"),
        f.input_file_name().alias("file"),
        f.substring("_bad", 1, 60).alias("start"),
        "id",
        "annotator",
        "annotator_kind",
        "modified",
        f.col("article.sha256").alias("sha256"),
        f.col("codebook.labels.name").alias("labels"),
        "statements",
    )


def say_bad(read):
    """Says which lines are left out, and returns how many."""
    bad = read.where("is_bad")
    count = bad.count()
    if count:
        print(
            f"{count} lines that are not sessions are left out; annotate export -f sessions packs them anew:",
            file=sys.stderr,
        )
        for row in bad.select("file", "start").limit(5).collect():
            print(f"  {row.file}: {ascii(row.start or 'another kind of JSON')}", file=sys.stderr)
    return count


def sessions(read):
    """The sessions that count."""
    latest = Window.partitionBy("sha256", "annotator").orderBy(f.desc("modified"), f.desc("id"))
    people = f.coalesce(f.col("annotator_kind"), f.lit("person")) == "person"
    return (
        read.where("NOT is_bad")
        .where(people)
        .drop("is_bad", "file", "start")
        .withColumn("rank", f.row_number().over(latest))
        .where("rank = 1")
        .drop("rank")
    )


def check_cuts(counted):
    """Stops where the annotators of an article have cut it differently."""
    cuts = f.transform("statements", lambda one: f.struct(one["start"], one["end"]))
    different = (
        counted.groupBy("sha256")
        .agg(f.count_distinct(f.md5(f.to_json(cuts))).alias("cuts"))
        .where("cuts > 1")
    )
    names = [row.sha256 for row in different.limit(5).collect()]
    if names:
        raise SystemExit(
            "articles that their annotators cut differently: "
            + ", ".join(names)
            + ". Compare these with 'annotate agreement', piece by piece."
        )


def ratings(counted):
    """A row a decision: sha256, start, end, annotator, label."""
    one = f.col("one")
    rows = counted.select("sha256", "annotator", f.explode("statements").alias("one"))
    label = f.when(one["skipped"], f.lit(SKIP)).otherwise(one["label"])
    return rows.select(
        "sha256", one["start"].alias("start"), one["end"].alias("end"), "annotator", label.alias("label")
    ).where("label is not null")


def labels_of(counted, rated):
    """The labels of the codebooks and those that were given, sorted."""
    defined = counted.select(f.explode("labels").alias("label"))
    return sorted(row.label for row in defined.union(rated.select("label")).distinct().collect())


ITEM = ["sha256", "start", "end"]


def agreement(rated, labels):
    """Percent agreement and Krippendorff's alpha (nominal)."""
    counts = rated.groupBy(*ITEM, "label").count()
    agreeing = f.sum(f.col("count") * (f.col("count") - 1)).alias("agreeing")
    items = counts.groupBy(*ITEM).agg(f.sum("count").alias("m"), agreeing).where("m > 1")
    pairs = f.col("m") * (f.col("m") - 1)
    sums = items.agg(
        f.count("*").alias("items"),
        f.avg(f.col("agreeing") / pairs).alias("by_item"),
        (f.sum("agreeing") / f.sum(pairs)).alias("by_pair"),
        f.sum((pairs - f.col("agreeing")) / (f.col("m") - 1)).alias("observed"),
    ).first()
    totals = {
        row.label: row.total
        for row in counts.join(items.select(*ITEM), ITEM)
        .groupBy("label")
        .agg(f.sum("count").alias("total"))
        .collect()
    }
    every = sum(totals.values())
    expected = sum(total * (every - total) for total in totals.values()) / (every - 1) if every > 1 else 0
    return {
        "pairable_items": sums["items"],
        "by_item": sums.by_item,
        "by_pair": sums.by_pair,
        "alpha": 1 - sums.observed / expected if expected else None,
        "labels": {label: totals.get(label, 0) for label in labels},
    }


def pair_table(rated):
    """A row a pair of annotators: the items both rated, their agreement and Cohen's kappa (null where it is
    undefined)."""
    one, other = (
        rated.select(*ITEM, f.col("annotator").alias(a), f.col("label").alias(l))
        for a, l in [("first", "one"), ("second", "other")]
    )
    pair = ["first", "second"]
    cells = one.join(other, ITEM).where("first < second").groupBy(*pair, "one", "other").count().cache()
    rows, columns = (
        cells.groupBy(*pair, f.col(side).alias("label")).agg(f.sum("count").alias(side))
        for side in ["one", "other"]
    )
    chance = (
        rows.join(columns, [*pair, "label"])
        .groupBy(*pair)
        .agg(f.sum(f.col("one") * f.col("other")).alias("chance"))
    )
    same = f.sum(f.when(f.col("one") == f.col("other"), f.col("count")).otherwise(0))
    sums = cells.groupBy(*pair).agg(f.sum("count").alias("items"), same.alias("same"))
    observed = f.col("same") / f.col("items")
    expected = f.coalesce(f.col("chance"), f.lit(0)) / f.col("items") / f.col("items")
    return sums.join(chance, pair, "left").select(
        *pair,
        "items",
        observed.alias("agreement"),
        f.when(expected < 1, (observed - expected) / (1 - expected)).alias("kappa"),
    )


class DawidSkene:
    """Expectation maximisation with the pseudo-counts of `annotate consensus` (Documentation/Agreement.md).
    """

    def __init__(self, spark, rated, labels):
        self.spark, self.labels = spark, labels
        self.annotators = sorted(row.annotator for row in rated.select("annotator").distinct().collect())
        who = {name: code for code, name in enumerate(self.annotators)}
        what = {name: code for code, name in enumerate(labels)}
        grouped = rated.groupBy(*ITEM).agg(f.collect_list(f.struct("annotator", "label")).alias("votes"))
        self.items = grouped.rdd.map(
            lambda row: (
                tuple(row[key] for key in ITEM),
                [(who[v.annotator], what[v.label]) for v in row.votes],
            )
        ).cache()

    def fit(self, limit=20_000):
        size, change, previous = len(self.labels), math.inf, None
        current = self.maximize(self.sums(shares(size)))
        self.iterations = 0
        while change >= TOLERANCE and self.iterations < limit:
            update = self.spark.sparkContext.broadcast((previous, current))
            sums, counts, change = self.step(step_of(update, size))
            update.unpersist()
            previous, current = current, self.maximize((sums, counts))
            self.iterations += 1
        self.priors, self.confusions = current
        self.last = previous
        return self

    def sums(self, posterior):
        return self.step(lambda votes: (posterior(votes), 0.0))[:2]

    def step(self, posterior):
        """Sums of posteriors by annotator, label given and true label, and by true label; and the largest
        change."""
        shape = len(self.annotators), len(self.labels)

        def part(items):
            annotators, size = shape
            sums = [[[0.0] * size for _ in range(size)] for _ in range(annotators)]
            counts, change = [0.0] * size, 0.0
            for _, votes in items:
                shares, moved = posterior(votes)
                change = max(change, moved)
                for truth, share in enumerate(shares):
                    counts[truth] += share
                    for annotator, given in votes:
                        sums[annotator][given][truth] += share
            yield sums, counts, change

        return self.items.mapPartitions(part).treeReduce(added)

    def maximize(self, totals):
        """The priors, and each annotator's probabilities by label given and true label."""
        sums, counts = totals
        size = len(self.labels)
        every = sum(counts) + PRIOR * size
        wrong = WRONG / max(1, size - 1)
        matrices = []
        for table in sums:
            matrix = [[table[g][t] + (RIGHT if g == t else wrong) for t in range(size)] for g in range(size)]
            columns = [sum(matrix[g][t] for g in range(size)) for t in range(size)]
            matrices.append([[matrix[g][t] / columns[t] for t in range(size)] for g in range(size)])
        return [(count + PRIOR) / every for count in counts], matrices

    def posteriors(self):
        """A row an item: its name, the winning label with its probability, all probabilities."""
        update, labels = self.spark.sparkContext.broadcast((None, self.last)), self.labels
        posterior = step_of(update, len(labels))

        def row(item):
            name, votes = item
            shares = posterior(votes)[0]
            leading, probability = decision([given for _, given in votes], shares)
            tied = [labels[label] for label in leading] if len(leading) > 1 else []
            return (*name, labels[leading[0]] if not tied else None, probability, shares, tied, len(votes))

        schema = (
            "sha256 string, start long, end long, label string, probability double, probabilities array<double>, "
            "tied array<string>, votes int"
        )
        return self.spark.createDataFrame(self.items.map(row), schema)


def shares(size):
    """Each label's share of the votes."""
    return lambda votes: [sum(given == label for _, given in votes) / len(votes) for label in range(size)]


def decision(given, shares):
    """The label that comes out, or several that are tied, with the probability: the rules of `annotate
    consensus`.

    A single vote stands, with its own probability. Labels within 1e-9 are tied, and so are those that lead
    the votes equally while no label has half of the probability.
    """
    if len(given) == 1:
        return given, shares[given[0]]
    best = max(shares)
    if best < 0.5:
        counts = [given.count(label) for label in range(len(shares))]
        leading = [label for label, count in enumerate(counts) if count == max(counts)]
        if len(leading) > 1:
            return leading, best
    return [label for label, share in enumerate(shares) if best - share < 1e-9], best


def added(one, other):
    """Two partial results as one."""
    sums = [[[a + b for a, b in zip(*rows)] for rows in zip(*tables)] for tables in zip(one[0], other[0])]
    return sums, [a + b for a, b in zip(one[1], other[1])], max(one[2], other[2])


def posterior_of(votes, parameters, size):
    """Each label's probability, from the priors and the annotators' matrices."""
    priors, matrices = parameters
    scores = [math.log(priors[truth]) for truth in range(size)]
    for annotator, given in votes:
        for truth in range(size):
            scores[truth] += math.log(matrices[annotator][given][truth])
    best = max(scores)
    weights = [math.exp(score - best) for score in scores]
    return [weight / sum(weights) for weight in weights]


def step_of(update, size):
    """From votes to posteriors, and by how much they moved since the parameters before."""

    def step(votes):
        previous, current = update.value
        now = posterior_of(votes, current, size)
        before = posterior_of(votes, previous, size) if previous else shares(size)(votes)
        return now, max(abs(a - b) for a, b in zip(now, before))

    return step


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("input", help="what 'annotate export -f sessions' wrote")
    options.add_argument("output", help="a folder, which must be new")
    chosen = options.parse_args()
    spark = SparkSession.builder.appName("annotate agreement").getOrCreate()
    read = lines(spark, chosen.input).cache()
    bad = say_bad(read)
    counted = sessions(read).cache()
    check_cuts(counted)
    rated = ratings(counted).cache()
    labels = labels_of(counted, rated)
    fit = DawidSkene(spark, rated, labels).fit()
    fit.posteriors().write.parquet(f"{chosen.output}/posteriors")
    pair_table(rated).write.parquet(f"{chosen.output}/pairs")
    summary = {
        "ratings": rated.count(),
        "left_out_lines": bad,
        "annotators": fit.annotators,
        "labels": labels,
        "agreement": agreement(rated, labels),
        "iterations": fit.iterations,
        "priors": fit.priors,
        "confusions": {
            name: [list(row) for row in zip(*matrix)] for name, matrix in zip(fit.annotators, fit.confusions)
        },
    }
    text = spark.sparkContext.parallelize([json.dumps(summary, ensure_ascii=False)], 1)
    text.saveAsTextFile(f"{chosen.output}/summary.json")
    spark.stop()


if __name__ == "__main__":
    main()
