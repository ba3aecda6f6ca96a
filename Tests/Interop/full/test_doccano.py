"""doccano's own importer, in process, with a database of its own; its web server is not started."""

import os
import pathlib
import sys
import tempfile
import uuid

import pytest

from interop import cut_utf16, pairs

backend = pytest.importorskip("backend")
sys.path.insert(0, str(pathlib.Path(backend.__file__).parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.base")
os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.mkdtemp()}/doccano.sqlite3"

import django  # noqa: E402

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402


@pytest.fixture(scope="module", autouse=True)
def database():
    call_command("migrate", verbosity=0)
    call_command("create_roles", verbosity=0)


def imported(path, task, project_type, **options):
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import create_file_format
    from data_import.pipeline.readers import FileName

    user = get_user_model().objects.create(username=uuid.uuid4().hex)
    project = make_project(project_type, user)
    name = FileName(full_path=str(path), generated_name=path.name, upload_name=path.name)
    dataset = load_dataset(task, create_file_format("JSONL"), [name], project, **options)
    dataset.save(user, batch_size=100)
    assert dataset.errors == []
    return project


def make_project(project_type, user):
    from projects.models import SequenceLabelingProject, TextClassificationProject

    kind = TextClassificationProject if project_type == "DocumentClassification" else SequenceLabelingProject
    options = {} if kind is TextClassificationProject else {"use_relation": True}
    return kind.objects.create(
        name="statements", description="", project_type=project_type, created_by=user, **options
    )


def test_sequence_labelling_with_relations(export, article, statements):
    from labels.models import Relation, Span

    project = imported(export("doccano"), "RelationExtraction", "SequenceLabeling", encoding="utf_8")
    spans = list(Span.objects.filter(example__project=project).order_by("start_offset"))
    assert spans[0].example.text == article
    found = [(span.label.text, cut_utf16(article, span.start_offset, span.end_offset)) for span in spans]
    assert found == pairs(statements)
    (relation,) = Relation.objects.filter(example__project=project)
    assert (relation.type.text, relation.from_id, relation.to_id) == ("denies", spans[2], spans[0])


def test_text_classification(export, statements):
    from labels.models import Category

    path = export("doccano", "--task", "classification")
    project = imported(
        path,
        "DocumentClassification",
        "DocumentClassification",
        encoding="utf_8",
        column_data="text",
        column_label="label",
    )
    found = Category.objects.filter(example__project=project).order_by("example__id")
    assert [(one.label.text, one.example.text) for one in found] == pairs(statements)
    assert [one.example.meta["annotate"]["confidence"] for one in found] == [
        one["confidence"] for one in statements
    ]
